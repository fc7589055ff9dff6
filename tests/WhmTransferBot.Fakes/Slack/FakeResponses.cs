using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Limits;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack;

/// <summary>What is posted to response addresses.</summary>
internal static class FakeResponses
{
    /// <summary>Takes a message. Gives Slack's word where it is refused.</summary>
    public static string? Take(FakeWorkspace workspace, FakeInvitations.Invitation place, JsonObject message)
    {
        var text = (string?)message["text"];
        var blocks = message["blocks"]?.DeepClone() as JsonArray ?? [];
        if (string.IsNullOrEmpty(text)) return "no_text";
        if (BlockRules.OfMessage(blocks).Count > 0) return "invalid_blocks";
        var thread = (string?)message["thread_ts"];
        if ((string?)message["response_type"] == "in_channel")
        {
            workspace.Post(ts => new FakeMessage
            {
                Channel = place.Channel, Ts = ts, ThreadTs = thread, User = FakeWorkspace.BotUser, Text = text, Blocks = blocks,
            });
            return null;
        }

        workspace.Whisper(new FakeWhisper(place.User, place.Channel, thread, text, blocks, "response_url"));
        return null;
    }
}
