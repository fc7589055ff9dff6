using System.Globalization;

namespace WhmTransferBot.Migrations.Approvals;

/// <summary>When an approved migration may begin.</summary>
/// <param name="NotBefore">The earliest moment; nothing for at once.</param>
/// <param name="From">The hour of the day at which the window opens, in the bot's time zone; nothing for any hour.</param>
/// <param name="To">The hour at which it closes; may lie past midnight.</param>
public sealed record StartWindow(DateTimeOffset? NotBefore, TimeOnly? From, TimeOnly? To)
{
    /// <summary>At any time.</summary>
    public static StartWindow Always { get; } = new(null, null, null);

    /// <summary>Whether nothing restricts the start.</summary>
    public bool IsAlways => NotBefore is null && From is null;

    /// <summary>The next moment at which the start is allowed; the moment itself when it is allowed already.</summary>
    /// <param name="now">The moment that is asked about.</param>
    /// <param name="zone">The zone in which the hours are meant.</param>
    public DateTimeOffset OpensAt(DateTimeOffset now, TimeZoneInfo zone)
    {
        var earliest = NotBefore > now ? NotBefore.Value : now;
        if (From is not { } from || To is not { } to) return earliest;
        var local = TimeZoneInfo.ConvertTime(earliest, zone);
        if (TimeOnly.FromTimeSpan(local.TimeOfDay).IsBetween(from, to)) return earliest;
        var day = DateOnly.FromDateTime(local.DateTime);
        if (TimeOnly.FromTimeSpan(local.TimeOfDay) >= from) day = day.AddDays(1);
        var opening = day.ToDateTime(from);
        return new DateTimeOffset(opening, zone.GetUtcOffset(opening));
    }

    /// <summary>As people say it, for example <c>from 22:00 to 06:00</c>.</summary>
    public override string ToString()
    {
        var window = From is { } from && To is { } to
            ? string.Create(CultureInfo.InvariantCulture, $"between {from:HH\\:mm} and {to:HH\\:mm}")
            : null;
        var earliest = NotBefore is { } moment
            ? string.Create(CultureInfo.InvariantCulture, $"from {moment:yyyy-MM-dd HH\\:mm} on")
            : null;
        return window is null && earliest is null ? "at once" : string.Join(", ", new[] { earliest, window }.OfType<string>());
    }
}
