using System.Collections.Concurrent;

namespace WhmTransferBot.Simulator.Servers;

/// <summary>
/// How often each function was asked for and carried out. The two differ where a login was refused or a fault came first.
/// </summary>
public sealed class CallCounters
{
    private readonly ConcurrentDictionary<string, int> _received = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _carriedOut = new(StringComparer.Ordinal);
    private int _refusedLogins;

    /// <summary>Requests that arrived, by function.</summary>
    public IReadOnlyDictionary<string, int> ReceivedByFunction => _received;

    /// <summary>Requests that reached the function, by function; what it answered does not matter.</summary>
    public IReadOnlyDictionary<string, int> CarriedOutByFunction => _carriedOut;

    /// <summary>Requests whose login was refused.</summary>
    public int RefusedLogins => _refusedLogins;

    /// <summary>Requests for this function that arrived.</summary>
    public int Received(string function) => _received.GetValueOrDefault(function);

    /// <summary>Requests for this function that reached it.</summary>
    public int CarriedOut(string function) => _carriedOut.GetValueOrDefault(function);

    internal void NoteReceived(string function) => _received.AddOrUpdate(function, 1, (_, count) => count + 1);

    internal void NoteCarriedOut(string function) => _carriedOut.AddOrUpdate(function, 1, (_, count) => count + 1);

    internal void NoteRefusedLogin() => Interlocked.Increment(ref _refusedLogins);
}
