namespace WhmTransferBot.AppTests.Engine;

/// <summary>The clock of a machine beside the world's clock: right until somebody sets it.</summary>
/// <param name="world">The right time.</param>
internal sealed class ShiftedClock(TimeProvider world) : TimeProvider
{
    private long _shift;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => world.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));

    /// <summary>Sets the clock forwards, or backwards when negative. Timers and stopwatches do not jump, as on a real machine.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);
}
