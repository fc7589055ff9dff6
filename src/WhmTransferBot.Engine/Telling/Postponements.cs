using System.Collections.Concurrent;

namespace WhmTransferBot.Engine.Telling;

/// <summary>Edits that a platform will not take before a certain moment, while what is posted after them may go on.</summary>
/// <param name="time">The clock.</param>
internal sealed class Postponements(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, Pause> _until = new();

    /// <summary>How many there are in all rooms.</summary>
    public int Count => _until.Count;

    /// <summary>Leaves a message alone for a while.</summary>
    /// <param name="message">The message in the outbox.</param>
    /// <param name="wait">For how long; at least a second.</param>
    public void Add(long message, TimeSpan wait) => _until[message] = Pause.Of(wait > Shortest ? wait : Shortest, time.GetUtcNow());

    /// <summary>How long a message has to be left alone still; nothing when it may be tried.</summary>
    public TimeSpan? Of(long message)
    {
        if (!_until.TryGetValue(message, out var until)) return null;
        var wait = until.LeftAt(time.GetUtcNow());
        if (wait > TimeSpan.Zero) return wait;
        _until.TryRemove(message, out _);
        return null;
    }
}
