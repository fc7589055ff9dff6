namespace WhmTransferBot.Fakes.Discord;

/// <summary>A clock that shows the moment of its making for ever. Timers and stopwatches are the system's.</summary>
public sealed class StandingClock : TimeProvider
{
    private readonly DateTimeOffset _now = System.GetUtcNow();

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;
}
