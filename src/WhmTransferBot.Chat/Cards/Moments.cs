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

    /// <summary>The name of the zone in which hours of the day are meant, for example <c>UTC</c> or <c>Europe/Berlin</c>.</summary>
    public string ZoneName => clock.LocalTimeZone.Id;

    /// <summary>A duration to the minute, for example <c>2 h 5 min</c>.</summary>
    public static string Lasting(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min"),
        { TotalDays: < 1 } => Joined(time.Hours, "h", time.Minutes, "min"),
        _ => Joined(time.Days, "d", time.Hours, "h"),
    };

    /// <summary>A range of time left, for example <c>2 to 3 hours</c>.</summary>
    public static string Between(TimeSpan least, TimeSpan most)
    {
        var (unit, size, step) = most switch
        {
            { TotalMinutes: <= 15 } => ("minutes", TimeSpan.FromMinutes(1), 1.0),
            { TotalMinutes: <= 90 } => ("minutes", TimeSpan.FromMinutes(1), 5.0),
            { TotalHours: <= 6 } => ("hours", TimeSpan.FromHours(1), 0.5),
            { TotalHours: <= 48 } => ("hours", TimeSpan.FromHours(1), 1.0),
            _ => ("days", TimeSpan.FromDays(1), 0.5),
        };
        var (from, to) = (Math.Floor(least / size / step) * step, Math.Max(step, Math.Ceiling(most / size / step) * step));
        return from <= 0 || from >= to
            ? string.Create(CultureInfo.InvariantCulture, $"up to {to:0.#} {(to <= 1 ? unit[..^1] : unit)}")
            : string.Create(CultureInfo.InvariantCulture, $"{from:0.#} to {to:0.#} {unit}");
    }

    private static string Joined(int large, string largeUnit, int small, string smallUnit) =>
        small == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit}")
            : string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit} {small} {smallUnit}");

    private static string Zone(TimeSpan offset) =>
        offset == TimeSpan.Zero ? "UTC" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
}
