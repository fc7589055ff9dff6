using System.Globalization;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>Reads lines of an item's log. The message is a list of texts, or one text in old logs.</summary>
internal static class ItemLogReading
{
    public static ItemLogEvent? Line(ReadOnlySpan<byte> line) => LogLine.Read(line, Event);

    private static ItemLogEvent Event(Node line)
    {
        var contents = line["contents"];
        var type = line["type"].Text ?? "";
        var word = type == "control" ? contents["action"].Word ?? type : type;
        var kind = Kind(type, word);
        return new ItemLogEvent(kind, word, Text(contents))
        {
            Percentage = kind is ItemLogKind.Percentage ? (int?)Math.Clamp(contents["percentage"].Integer ?? 0, 0, 100) : null,
            Time = UnixTime.Read(contents["time"]) ?? Timestamp(line["timestamp"].Word),
            Counters = kind is ItemLogKind.Summary ? ItemResultReading.Counters(contents) : null,
            SourceHost = contents["source"]["host"].Word,
            Indent = (int)Math.Clamp(line["indent"].Integer ?? 0, 0, 100),
        };
    }

    /// <summary>Packaging logs have a date and an offset as text: <c>2020-03-23 10:43:28 -0500</c>.</summary>
    private static DateTimeOffset? Timestamp(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string Text(Node contents) =>
        string.Join('\n', (contents.Word is null ? contents["msg"].Texts : contents.Texts).Select(text => HtmlText.Strip(text).TrimEnd()));

    private static ItemLogKind Kind(string type, string word) => type switch
    {
        "start" => ItemLogKind.Start,
        "out" => ItemLogKind.Output,
        "warn" => ItemLogKind.Warning,
        "error" => ItemLogKind.Error,
        "success" => ItemLogKind.Success,
        "failed" or "failure" => ItemLogKind.Failed,
        "control" when word == "percentage" => ItemLogKind.Percentage,
        "control" when word == "summary" => ItemLogKind.Summary,
        _ => ItemLogKind.Unknown,
    };
}
