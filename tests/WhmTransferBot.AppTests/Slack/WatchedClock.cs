using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>A clock that the test moves, and that tells who waits for it: moving it before would wake nobody.</summary>
internal sealed class WatchedClock() : FakeTimeProvider(new DateTimeOffset(2030, 1, 15, 21, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Enqueue(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody waits for at least this long and at most a second longer, then lets that time pass.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await Eventually.IsAsync(() => _waits.Any(asked => asked >= wait && asked <= wait + TimeSpan.FromSeconds(1)), $"somebody waits for {wait.TotalSeconds:0} s");
        Advance(wait + TimeSpan.FromSeconds(1));
    }
}
