namespace WhmTransferBot.Tests.Approvals.Walk;

/// <summary>A clock that jumps forwards and backwards.</summary>
internal sealed class WalkClock : TimeProvider
{
    private DateTimeOffset _now = new(2030, 1, 15, 21, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Jump(TimeSpan by) => _now += by;
}
