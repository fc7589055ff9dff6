using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Limits;

/// <summary>Slack's limits on blocks (docs.slack.dev/reference/block-kit). Written apart from the bot's own, from the same source.</summary>
public static class BlockRules
{
    private const int MessageBlocks = 50;
    private const int ViewBlocks = 100;
    private const int MessageSize = 13_200;

    /// <summary>What is wrong with the blocks of a message; empty when nothing is.</summary>
    public static IReadOnlyList<string> OfMessage(JsonArray blocks)
    {
        var faults = new List<string>();
        if (blocks.Count > MessageBlocks) faults.Add($"no more than {MessageBlocks} items allowed [json-pointer:/blocks]");
        if (blocks.ToJsonString(FakeJson.Plain).Length > MessageSize) faults.Add("msg_blocks_too_long");
        Check(blocks, inView: false, faults);
        return faults;
    }

    /// <summary>What is wrong with a view; empty when nothing is.</summary>
    public static IReadOnlyList<string> OfView(JsonObject view)
    {
        var faults = new List<string>();
        var blocks = view["blocks"] as JsonArray ?? [];
        if (blocks.Count is 0 or > ViewBlocks) faults.Add($"1 to {ViewBlocks} blocks are needed");
        if ((string?)view["type"] == "modal") CheckModal(view, blocks, faults);
        Rule.Length(view["callback_id"], 255, "callback_id", faults);
        Rule.Length(view["private_metadata"], 3000, "private_metadata", faults);
        Check(blocks, inView: true, faults);
        return faults;
    }

    private static void CheckModal(JsonObject view, JsonArray blocks, List<string> faults)
    {
        Rule.Plain(view["title"], 24, "title", faults);
        if (view["submit"] is { } submit) Rule.Plain(submit, 24, "submit", faults);
        if (view["close"] is { } close) Rule.Plain(close, 24, "close", faults);
        if (view["submit"] is null && blocks.Any(block => (string?)block?["type"] == "input")) faults.Add("submit is required with input blocks");
    }

    private static void Check(JsonArray blocks, bool inView, List<string> faults)
    {
        var ids = blocks.Select(block => (string?)block?["block_id"]).Where(id => id is not null).ToList();
        if (ids.Distinct().Count() != ids.Count) faults.Add("block_id must be unique");
        foreach (var block in blocks)
        {
            if (block is JsonObject found) BlockRule.Check(found, inView, faults);
            else faults.Add("a block is no object");
        }
    }
}
