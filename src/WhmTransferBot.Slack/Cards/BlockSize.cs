using System.Text.Json;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Cards;

/// <summary>How much of a message's room a block takes.</summary>
internal static class BlockSize
{
    /// <summary>The characters of its JSON, and the comma after it.</summary>
    public static int Of(SlackBlock block) => JsonSerializer.Serialize(block, SlackJson.Outgoing.SlackBlock).Length + 1;
}
