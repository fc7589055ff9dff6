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
    private readonly TimeSpan[] _sent = [.. Enumerable.Repeat(TimeSpan.MinValue, Most)];
    private int _oldest;
    private TimeSpan _blockedUntil = TimeSpan.MinValue;

    /// <summary>Waits until a request may go.</summary>
    /// <param name="patience">How long that may take.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Nothing when it may go; otherwise how long it would take.</returns>
    public async Task<TimeSpan?> EnterAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var deadline = Now + patience;
        while (true)
        {
            var wait = TakeOrWait();
            if (wait <= TimeSpan.Zero) return null;
            if (Now + wait > deadline) return wait;
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Lets nothing through for a while.</summary>
    public void Block(TimeSpan duration)
    {
        lock (_lock) _blockedUntil = Now + duration > _blockedUntil ? Now + duration : _blockedUntil;
    }

    private TimeSpan Now => time.GetElapsedTime(0);

    private TimeSpan TakeOrWait()
    {
        lock (_lock)
        {
            var now = Now;
            if (_blockedUntil > now) return _blockedUntil - now;
            if (_sent[_oldest] != TimeSpan.MinValue && _sent[_oldest] + Window > now) return _sent[_oldest] + Window - now;
            _sent[_oldest] = now;
            _oldest = (_oldest + 1) % Most;
            return TimeSpan.Zero;
        }
    }
}
