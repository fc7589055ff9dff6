namespace WhmTransferBot.AppTests.Slack;

/// <summary>
/// A clock that stands still until the test moves it, stopwatches included, so that rates are kept in the story's time.
/// Timers are the system's: connections and time-outs behave as always.
/// </summary>
/// <param name="start">Where it begins.</param>
internal sealed class SteppedStopwatch(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
