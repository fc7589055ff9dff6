using System.Globalization;
using WhmTransferBot.Migrations.Approvals;

namespace WhmTransferBot.Chat.Cards;

/// <summary>When an approved migration may begin, in words.</summary>
internal static class WindowWords
{
    /// <summary>For example <c>between 22:00 and 06:00 UTC</c> or <c>not before 2026-08-07 22:00 UTC</c>.</summary>
    public static string Of(StartWindow window, Moments moments)
    {
        var from = window.NotBefore is { } moment ? $"not before {moments.Of(moment)}" : null;
        var hours = window is { From: { } opens, To: { } closes }
            ? string.Create(CultureInfo.InvariantCulture, $"between {opens:HH:mm} and {closes:HH:mm} {moments.ZoneName}")
            : null;
        return from is null && hours is null ? "as soon as it is approved" : string.Join(", ", new[] { from, hours }.OfType<string>());
    }
}
