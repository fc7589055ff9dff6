using System.Globalization;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Hours of the day in which a start is allowed, in the bot's time zone; may pass midnight.</summary>
/// <param name="From">When they begin.</param>
/// <param name="To">When they end.</param>
public sealed record HourRange(TimeOnly From, TimeOnly To)
{
    /// <summary>How it is written.</summary>
    public const string Allowed = "two different hours such as 22:00-06:00";

    /// <summary>Reads <c>22:00-06:00</c>, with any dash; nothing for anything else.</summary>
    public static HourRange? Read(string text) =>
        text.Split('-', '–', '—') is [var from, var to]
        && StartTime.Clock(from.Trim()) is { } first
        && StartTime.Clock(to.Trim()) is { } last
        && first != last
            ? new HourRange(first, last)
            : null;

    /// <summary>As it is typed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{To:HH:mm}");
}
