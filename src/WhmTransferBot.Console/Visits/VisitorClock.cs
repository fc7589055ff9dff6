using System.Globalization;

namespace WhmTransferBot.Console.Visits;

/// <summary>Shows moments in the visitor's own time zone, which her browser tells; until then in the machine's.</summary>
public sealed class VisitorClock(TimeProvider time)
{
    private TimeZoneInfo _zone = time.LocalTimeZone;

    /// <summary>Takes the zone of the browser.</summary>
    /// <param name="name">The IANA name, for example <c>Europe/Berlin</c>; an unknown one is ignored.</param>
    /// <returns>Whether moments read differently now.</returns>
    public bool TakeZone(string? name)
    {
        if (name is null || !TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) || zone.HasSameRules(_zone)) return false;
        _zone = zone;
        return true;
    }

    /// <summary>The moment in the visitor's zone.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone);

    /// <summary>The hour for today, day and hour for any other day.</summary>
    public string Short(DateTimeOffset moment)
    {
        var local = ToLocal(moment);
        var format = local.Date == ToLocal(time.GetUtcNow()).Date ? "HH:mm" : "d MMM HH:mm";
        return local.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Everything, with the offset.</summary>
    public string Full(DateTimeOffset moment) => ToLocal(moment).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
