using System.Collections.Concurrent;
using WhmTransferBot.Chat.Rooms;

namespace WhmTransferBot.Hosting;

/// <summary>
/// Remembers which chat platforms gave up for good. When none is left that people could see, the program ends with an exit
/// code that says so; while another one works, the bot goes on telling there what runs on the servers, and only its health
/// is bad.
/// </summary>
/// <param name="platforms">The names of the chat platforms that the configuration asks for.</param>
/// <param name="lifetime">Ends the program.</param>
public sealed class GivenUp(IReadOnlyCollection<string> platforms, IHostApplicationLifetime lifetime) : ILostPlatforms
{
    private const int ExitCodeOfLoss = 5;

    private readonly ConcurrentDictionary<string, string> _reasons = new();

    /// <summary>Why, or nothing.</summary>
    public string? Reason => _reasons.IsEmpty ? null : string.Join(' ', _reasons.Values);

    /// <summary>0 while nothing gave up, otherwise 5.</summary>
    public int ExitCode => _reasons.IsEmpty ? 0 : ExitCodeOfLoss;

    /// <inheritdoc />
    public void Report(string platform, string reason)
    {
        _reasons.TryAdd(platform, reason);
        // A host that is still starting would answer the wish to stop with an exception instead of the exit code.
        if (platforms.All(_reasons.ContainsKey)) lifetime.ApplicationStarted.Register(lifetime.StopApplication);
    }
}
