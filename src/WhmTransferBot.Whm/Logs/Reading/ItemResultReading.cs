using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>Reads the result object of an item. Its lists may be null, empty, or missing altogether.</summary>
internal static class ItemResultReading
{
    public static ItemResult Read(Node message) => new(
        message["size"].Integer, Plain(message["failure"]), Plain(message["message"]), Counters(message), Remarks(message["contents"]));

    public static ItemCounters Counters(Node counters)
    {
        var read = new ItemCounters(
            Count(counters["warnings"]), Count(counters["skipped_items"]), Count(counters["dangerous_items"]), Count(counters["altered_items"]));
        return read.Total == 0 ? ItemCounters.None : read;
    }

    /// <summary>A counter is a number; where a list stands in its place, its entries count.</summary>
    private static long Count(Node counter) => counter.IsTold ? Math.Clamp(counter.Integer ?? counter.Items.LongCount(), 0, int.MaxValue) : 0;

    private static List<ItemRemark> Remarks(Node contents)
    {
        var remarks = new List<ItemRemark>();
        if (!contents.IsObject) return remarks;
        Add(contents["warnings"], ItemRemarkKind.Warning, remarks);
        Add(contents["skipped_items"], ItemRemarkKind.Skipped, remarks);
        Add(contents["dangerous_items"], ItemRemarkKind.Dangerous, remarks);
        Add(contents["altered_items"], ItemRemarkKind.Altered, remarks);
        return remarks;
    }

    private static void Add(Node entries, ItemRemarkKind kind, List<ItemRemark> remarks)
    {
        if (entries.IsTold) remarks.AddRange(entries.Items.Select(entry => Remark(kind, entry)));
    }

    /// <summary>An entry is a list of origin, text and action; a bare text is accepted.</summary>
    private static ItemRemark Remark(ItemRemarkKind kind, Node entry) =>
        new(kind, HtmlText.Strip(entry.Word ?? entry[1].Text ?? entry[0].Text), entry[0][0].Word);

    private static string? Plain(Node text) => text.Word is { } words ? HtmlText.Strip(words) : null;
}
