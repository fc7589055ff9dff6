namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>
/// Counts answers 401, 403 and 429 (those about a shared resource apart). Discord bans an address for 10,000 of them in ten
/// minutes, so the bot stops well before (docs.discord.com/developers/topics/rate-limits, invalid request limit).
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>How many the bot allows itself in a window.</summary>
    public const int Most = 5000;

    /// <summary>The window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly RunningTime _running = new(time);
    private readonly Queue<TimeSpan> _seen = new();

    /// <summary>How many were seen in the window that ends now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                ForgetNeedsLock();
                return _seen.Count;
            }
        }
    }

    /// <summary>Counts one.</summary>
    public void Add()
    {
        lock (_lock)
        {
            ForgetNeedsLock();
            _seen.Enqueue(Now);
        }
    }

    /// <summary>How long nothing may be sent; nothing while the budget lasts.</summary>
    public TimeSpan? Pause()
    {
        lock (_lock)
        {
            ForgetNeedsLock();
            return _seen.Count < Most ? null : _seen.Peek() + Window - Now;
        }
    }

    private TimeSpan Now => _running.Now;

    private void ForgetNeedsLock()
    {
        while (_seen.TryPeek(out var oldest) && oldest + Window <= Now) _seen.Dequeue();
    }
}
