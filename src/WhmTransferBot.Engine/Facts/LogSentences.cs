using System.Globalization;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Engine.Facts;

/// <summary>Lines of WHM's logs as people read them.</summary>
internal static class LogSentences
{
    public static string Of(MasterLogEvent line) => Stamp(line.Time) + (line.Item is { } item
        ? $"{line.Queue} {item}: {Words(line)}"
        : $"{(line.ChildNumber == 0 ? "session" : $"{line.Queue} worker {line.ChildNumber}")}: {Words(line)}");

    public static string Of(ItemLogEvent line) => Stamp(line.Time) + line.Kind switch
    {
        ItemLogKind.Percentage => $"{line.Percentage} %",
        ItemLogKind.Warning => $"warning: {line.Text}",
        ItemLogKind.Error => $"error: {line.Text}",
        ItemLogKind.Summary => Summary(line),
        _ => line.Text.TrimEnd(),
    };

    private static string Words(MasterLogEvent line) => line switch
    {
        { Action: MasterLogAction.FailedItem } => $"failed: {HtmlText.Strip(line.Result?.Failure ?? line.Text ?? "no reason given")}",
        { Action: MasterLogAction.WarningItem } => "arrived, with remarks",
        { Action: MasterLogAction.SuccessItem } => "done",
        { Action: MasterLogAction.StartItem } => "begins",
        { Action: MasterLogAction.Unknown } => line.ActionWord,
        { Number: { } number } => $"{line.ActionWord} {number.ToString(CultureInfo.InvariantCulture)}",
        { Text: { Length: > 0 } text } => $"{line.ActionWord} {text}",
        _ => line.ActionWord,
    };

    private static string Summary(ItemLogEvent line) => line.Counters is { } counters
        ? $"{counters.Warnings} warnings, {counters.SkippedItems} skipped, {counters.DangerousItems} dangerous, {counters.AlteredItems} altered"
        : line.Text;

    private static string Stamp(DateTimeOffset? time) =>
        time is { } known ? known.ToString("yyyy-MM-dd HH:mm:ss ", CultureInfo.InvariantCulture) : string.Empty;
}
