namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>
/// At most 50 requests in any second for the whole bot (docs.discord.com/developers/topics/rate-limits, global rate limit),
/// and none at all while Discord says so. Routes of interactions are outside of it.
/// </summary>
internal sealed class GlobalLimit(TimeProvider time)
{
    /// <summary>Requests in any window of <see cref="Window"/>.</summary>
    public const int Most = 50;

    /// <summary>The window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly RunningTime _running = new(time);
    private readonly TimeSpan[] _sent = [.. Enumerable.Repeat(TimeSpan.MinValue, Most)];
    private int _oldest;
    private TimeSpan _blockedUntil = TimeSpan.MinValue;

    private TimeSpan Now => _running.Now;

    /// <summary>Asks for leave to send one request.</summary>
    /// <returns>Nothing when it may be sent; otherwise how long until it might.</returns>
    public TimeSpan? TryEnter()
    {
        lock (_lock)
        {
            var now = Now;
            if (_blockedUntil > now) return _blockedUntil - now;
            if (_sent[_oldest] != TimeSpan.MinValue && _sent[_oldest] + Window > now) return _sent[_oldest] + Window - now;
            _sent[_oldest] = now;
            _oldest = (_oldest + 1) % Most;
            return null;
        }
    }

    /// <summary>Gives nobody leave for a while.</summary>
    public void Block(TimeSpan duration)
    {
        lock (_lock)
        {
            var until = Now + duration;
            if (until > _blockedUntil) _blockedUntil = until;
        }
    }
}
