using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>Reads the result object of an item. Its lists may be null, empty, or missing altogether.</summary>
internal static class ItemResultReading
{
    private static readonly (string Key, ItemRemarkKind Kind)[] Kinds =
    [
        ("warnings", ItemRemarkKind.Warning),
        ("skipped_items", ItemRemarkKind.Skipped),
        ("dangerous_items", ItemRemarkKind.Dangerous),
        ("altered_items", ItemRemarkKind.Altered),
    ];

    public static ItemResult Read(Node message) => new(
        message["size"].Integer,
        Plain(message["failure"]),
        Plain(message["message"]),
        Counters(message),
        [.. Kinds.SelectMany(entry => message["contents"][entry.Key].Items.Select(remark => Remark(entry.Kind, remark)))]);

    public static ItemCounters Counters(Node counters) => new(
        Count(counters["warnings"]), Count(counters["skipped_items"]), Count(counters["dangerous_items"]), Count(counters["altered_items"]));

    /// <summary>A counter is a number; where a list stands in its place, its entries count.</summary>
    private static long Count(Node counter) => Math.Clamp(counter.Integer ?? counter.Items.LongCount(), 0, int.MaxValue);

    /// <summary>An entry is a list of origin, text and action; a bare text is accepted.</summary>
    private static ItemRemark Remark(ItemRemarkKind kind, Node entry) =>
        new(kind, HtmlText.Strip(entry.Word ?? entry[1].Text ?? entry[0].Text), entry[0][0].Word);

    private static string? Plain(Node text) => text.Word is { } words ? HtmlText.Strip(words) : null;
}
