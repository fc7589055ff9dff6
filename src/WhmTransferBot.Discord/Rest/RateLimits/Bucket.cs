namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>
/// The queue before one of Discord's buckets. Until an answer has told the bucket's size, one request goes at a time; then
/// as many go as the window holds, in the order they came. Times are monotonic, so that a clock set back blocks nothing.
/// </summary>
internal sealed class Bucket : IDisposable
{
    private static readonly TimeSpan SameWindow = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private int? _limit;
    private int _remaining;
    private int _inFlight;
    private bool _unlimited;
    private TimeSpan _resetsAt;
    private TimeSpan _blockedUntil;

    public Bucket(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(0);

    /// <summary>Whether nothing would be forgotten with it.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                var now = Now;
                return _waiting.Count == 0 && _inFlight == 0 && _blockedUntil <= now && _resetsAt <= now;
            }
        }
    }

    /// <summary>Waits for leave to send.</summary>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<Turn> EnterAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(Now + patience);
        Enqueue(waiter);
        await using (cancellationToken.UnsafeRegister(_ => waiter.Turn.TrySetCanceled(cancellationToken), null))
            return await waiter.Turn.Task;
    }

    /// <summary>Takes back the leave after the answer, and learns from it.</summary>
    /// <param name="headers">What the answer said; nothing when it said nothing about limits.</param>
    /// <param name="answered">Whether there was an answer at all.</param>
    public void Leave(LimitHeaders? headers, bool answered)
    {
        lock (_lock)
        {
            _inFlight--;
            if (headers is not null) LearnNeedsLock(headers);
            else if (answered && _limit is null) _unlimited = true;
        }

        Pump();
    }

    /// <summary>Lets nothing through for a while.</summary>
    public void Block(TimeSpan duration)
    {
        lock (_lock) _blockedUntil = Max(_blockedUntil, Now + duration);
        Pump();
    }

    /// <summary>Sends everybody who waits here to the bucket that the route turned out to belong to, and what holds them back too.</summary>
    public void HandOverTo(Bucket other)
    {
        Waiter[] moved;
        TimeSpan blocked;
        lock (_lock)
        {
            moved = [.. _waiting];
            _waiting.Clear();
            blocked = _blockedUntil - Now;
        }

        if (blocked > TimeSpan.Zero) other.Block(blocked);
        foreach (var waiter in moved) other.Enqueue(waiter);
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    private void Enqueue(Waiter waiter)
    {
        lock (_lock) _waiting.AddLast(waiter);
        Pump();
    }

    private void LearnNeedsLock(LimitHeaders headers)
    {
        var resetsAt = Now + headers.ResetAfter;
        var sameWindow = _limit is not null && (resetsAt - _resetsAt).Duration() < SameWindow;
        _remaining = sameWindow ? Math.Min(_remaining, headers.Remaining) : headers.Remaining - _inFlight;
        _limit = headers.Limit;
        _resetsAt = resetsAt;
        _unlimited = false;
    }

    private void Pump()
    {
        lock (_lock)
        {
            while (_waiting.First is { } first)
            {
                var wait = WaitNeedsLock();
                if (wait != TimeSpan.Zero)
                {
                    SendAwayTheImpatientNeedsLock(wait);
                    if (wait is { } known) _timer.Change(known, Timeout.InfiniteTimeSpan);
                    return;
                }

                _waiting.RemoveFirst();
                if (!first.Value.Turn.TrySetResult(new Turn(this, TimeSpan.Zero))) continue;
                _inFlight++;
                _remaining--;
            }
        }
    }

    /// <summary>How long until the next request may go; nothing when that depends on an answer that is still to come.</summary>
    private TimeSpan? WaitNeedsLock()
    {
        var now = Now;
        if (_blockedUntil > now) return _blockedUntil - now;
        if (_unlimited) return TimeSpan.Zero;
        if (_limit is not { } limit) return _inFlight == 0 ? TimeSpan.Zero : null;
        if (_remaining > 0) return TimeSpan.Zero;
        if (_resetsAt > now) return _resetsAt - now;
        _remaining = limit - _inFlight;
        return _remaining > 0 ? TimeSpan.Zero : null;
    }

    private void SendAwayTheImpatientNeedsLock(TimeSpan? wait)
    {
        if (wait is not { } known) return;
        var freeAt = Now + known;
        for (var node = _waiting.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Deadline < freeAt || node.Value.Turn.Task.IsCompleted)
            {
                _waiting.Remove(node);
                node.Value.Turn.TrySetResult(new Turn(null, known));
            }

            node = next;
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed record Waiter(TimeSpan Deadline)
    {
        public TaskCompletionSource<Turn> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
