using System.Globalization;

namespace WhmTransferBot.Chat.Cards;

/// <summary>Moments and durations in words, in the bot's time zone.</summary>
internal sealed class Moments(TimeProvider clock)
{
    /// <summary>A moment with its zone, for example <c>2026-08-07 22:15 UTC</c>.</summary>
    public string Of(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);
        return string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd HH:mm} {Zone(local.Offset)}");
    }

    /// <summary>The hour of a moment with its zone, for what happened lately.</summary>
    public string HourOf(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);
        return string.Create(CultureInfo.InvariantCulture, $"{local:HH:mm} {Zone(local.Offset)}");
    }

    /// <summary>A duration to the minute, for example <c>2 h 5 min</c>.</summary>
    public static string Lasting(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.Days} d {time.Hours} h"),
    };

    /// <summary>A range of time left, for example <c>2 to 3 hours</c>.</summary>
    public static string Between(TimeSpan least, TimeSpan most)
    {
        var (unit, size) = most switch
        {
            { TotalMinutes: <= 1 } => (string.Empty, TimeSpan.Zero),
            { TotalMinutes: <= 90 } => ("minutes", TimeSpan.FromMinutes(1)),
            { TotalHours: <= 48 } => ("hours", TimeSpan.FromHours(1)),
            _ => ("days", TimeSpan.FromDays(1)),
        };
        if (size == TimeSpan.Zero) return "less than a minute";
        var (from, to) = ((long)Math.Floor(least / size), (long)Math.Ceiling(most / size));
        return from < 1 || from == to
            ? string.Create(CultureInfo.InvariantCulture, $"up to {to} {unit}")
            : string.Create(CultureInfo.InvariantCulture, $"{from} to {to} {unit}");
    }

    private static string Zone(TimeSpan offset) =>
        offset == TimeSpan.Zero ? "UTC" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
}
