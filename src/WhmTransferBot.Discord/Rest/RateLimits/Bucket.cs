namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>
/// One of Discord's buckets. It never waits: it gives leave, or says how long that would take, and whoever asks decides. Until
/// an answer has told its size everything has leave. Times are monotonic, so that a clock set back blocks nothing.
/// </summary>
internal sealed class Bucket(TimeProvider time)
{
    /// <summary>Discord rounds, and two clocks never agree: a window is taken to last a little longer than told.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan SameWindow = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly RunningTime _running = new(time);
    private int? _limit;
    private int _remaining;
    private int _inFlight;
    private TimeSpan _window;
    private TimeSpan _resetsAt;
    private TimeSpan _blockedUntil;

    private TimeSpan Now => _running.Now;

    /// <summary>Whether nothing would be forgotten with it.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock) return _inFlight == 0 && _blockedUntil <= Now && _resetsAt <= Now;
        }
    }

    /// <summary>Asks for leave to send one request; who gets it calls <see cref="Leave"/> afterwards.</summary>
    /// <returns>Nothing when it may be sent; otherwise how long until it might.</returns>
    public TimeSpan? TryEnter()
    {
        lock (_lock)
        {
            var now = Now;
            if (_blockedUntil > now) return _blockedUntil - now;
            if (_limit is { } limit)
            {
                if (_resetsAt <= now) (_remaining, _resetsAt) = (limit, now + _window);
                if (_remaining <= 0) return _resetsAt - now;
                _remaining--;
            }

            _inFlight++;
            return null;
        }
    }

    /// <summary>Takes back the leave after the answer, and learns from it.</summary>
    /// <param name="headers">What the answer said; nothing when there was none, or it said nothing about limits.</param>
    public void Leave(LimitHeaders? headers)
    {
        lock (_lock)
        {
            _inFlight--;
            if (headers is not null) LearnNeedsLock(headers);
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

    /// <summary>Lets another bucket hold back what this one would, because both turned out to be the same.</summary>
    public void HandOverTo(Bucket other)
    {
        TimeSpan blocked;
        lock (_lock) blocked = _blockedUntil - Now;
        if (blocked > TimeSpan.Zero) other.Block(blocked);
    }

    /// <summary>Answers may come in another order than Discord counted them: within a window the smallest number counts.</summary>
    private void LearnNeedsLock(LimitHeaders headers)
    {
        var left = headers.ResetAfter + Margin;
        var resetsAt = Now + left;
        if (left > _window) _window = left;
        var isSameWindow = _limit is not null && (resetsAt - _resetsAt).Duration() < SameWindow;
        _remaining = isSameWindow ? Math.Min(_remaining, headers.Remaining) : headers.Remaining - _inFlight;
        (_limit, _resetsAt) = (headers.Limit, resetsAt);
    }
}
