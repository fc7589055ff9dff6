namespace WhmTransferBot.Practice;

/// <summary>
/// A clock that stands still until somebody moves it. Only the time of day is its own: timers and stopwatches are the
/// system's, so that connections and time-outs behave as always while the story goes on step by step.
/// </summary>
/// <param name="start">Where it begins.</param>
public sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
