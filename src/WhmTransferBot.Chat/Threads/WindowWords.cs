using System.Globalization;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations.Approvals;

namespace WhmTransferBot.Chat.Threads;

/// <summary>When an approved migration may begin, in words.</summary>
internal static class WindowWords
{
    /// <summary>For example <c>as soon as it is approved, between 22:00 and 06:00</c>.</summary>
    public static string Of(StartWindow window, Moments moments)
    {
        var from = window.NotBefore is { } moment ? $"not before {moments.Of(moment)}" : "as soon as it is approved";
        return window is { From: { } opens, To: { } closes }
            ? string.Create(CultureInfo.InvariantCulture, $"{from}, between {opens:HH:mm} and {closes:HH:mm}")
            : from;
    }
}
