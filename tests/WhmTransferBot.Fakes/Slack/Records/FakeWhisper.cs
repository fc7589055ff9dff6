using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Slack.Records;

/// <summary>A message that one person alone saw.</summary>
/// <param name="User">Who.</param>
/// <param name="Channel">Where.</param>
/// <param name="ThreadTs">In which thread.</param>
/// <param name="Text">The text beside the blocks.</param>
/// <param name="Blocks">The blocks.</param>
/// <param name="Way"><c>response_url</c> or <c>chat.postEphemeral</c>.</param>
public sealed record FakeWhisper(string User, string Channel, string? ThreadTs, string Text, JsonArray Blocks, string Way)
{
    /// <summary>All words of the blocks, one text a line.</summary>
    public string Words => string.Join('\n', BlockTree.Texts(Blocks));

    /// <summary>Every button on it.</summary>
    public IEnumerable<JsonObject> Buttons => BlockTree.Buttons(Blocks);
}
