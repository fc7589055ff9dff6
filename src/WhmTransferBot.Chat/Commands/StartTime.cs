using System.Globalization;

namespace WhmTransferBot.Chat.Commands;

/// <summary>The earliest moment of a start, in the bot's time zone.</summary>
/// <param name="Day">The day; nothing for the next time the hour comes round.</param>
/// <param name="Hour">The hour.</param>
public sealed record StartTime(DateOnly? Day, TimeOnly Hour)
{
    /// <summary>How it is written.</summary>
    public const string Allowed = "an hour such as 22:00, or a day with an hour such as 2026-08-31T22:00";

    /// <summary>Reads <c>22:00</c>, <c>2026-08-31T22:00</c> or <c>2026-08-31 22:00</c>; nothing for anything else.</summary>
    public static StartTime? Read(string text)
    {
        if (Clock(text) is { } hour) return new StartTime(null, hour);
        return DateTime.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new StartTime(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
            : null;
    }

    /// <summary>Reads <c>22:00</c> or <c>9:30</c>; nothing for anything else.</summary>
    internal static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    /// <summary>The first moment that is meant, seen from another.</summary>
    /// <param name="now">The moment at which it was said.</param>
    /// <param name="zone">The bot's time zone.</param>
    /// <returns>A moment after <paramref name="now"/>, or the named day's even when that is over.</returns>
    public DateTimeOffset After(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var moment = On(Day ?? today, zone);
        return Day is null && moment <= now ? On(today.AddDays(1), zone) : moment;
    }

    /// <summary>As it is typed.</summary>
    public override string ToString() => Day is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{Hour:HH:mm}")
        : Hour.ToString("HH:mm", CultureInfo.InvariantCulture);

    private DateTimeOffset On(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(Hour);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
