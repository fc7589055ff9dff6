using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>
/// When a server updates cPanel every night. WHM has no function that tells it (the time stands in root's crontab), so the inventory says it.
/// </summary>
/// <param name="From">When the update begins, in the bot's time zone.</param>
/// <param name="To">When it is over by experience; may lie past midnight.</param>
public sealed record UpdateHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The update that is under way at a moment, or the next one after it.</summary>
    public UpdateWindow At(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return new[] { today.AddDays(-1), today, today.AddDays(1) }.Select(day => On(day, zone)).First(window => window.Ends > now);
    }

    private UpdateWindow On(DateOnly day, TimeZoneInfo zone) => new(Moment(day, From, zone), Moment(To > From ? day : day.AddDays(1), To, zone));

    private static DateTimeOffset Moment(DateOnly day, TimeOnly hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(hour);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
