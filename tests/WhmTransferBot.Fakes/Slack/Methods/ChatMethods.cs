using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Limits;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.Methods;

/// <summary>The methods <c>chat.*</c>.</summary>
internal sealed class ChatMethods(FakeWorkspace workspace) : IFakeMethods
{
    private const int LongestText = 40_000;

    public IReadOnlyDictionary<string, Func<FakeCall, JsonObject>> All => new Dictionary<string, Func<FakeCall, JsonObject>>
    {
        ["chat.postMessage"] = Post,
        ["chat.update"] = Update,
        ["chat.delete"] = Delete,
        ["chat.postEphemeral"] = PostEphemeral,
    };

    private JsonObject Post(FakeCall call)
    {
        var channel = Channel(call);
        var content = Content(call);
        var thread = ThreadOf(call, channel);
        var message = workspace.Post(ts => new FakeMessage
        {
            Channel = channel, Ts = ts, ThreadTs = thread, User = FakeWorkspace.BotUser, IsBroadcast = call.Flag("reply_broadcast"),
            Text = content.Text, Blocks = content.Blocks, Metadata = call.Json<JsonObject>("metadata"),
        });
        return new JsonObject { ["ok"] = true, ["channel"] = channel, ["ts"] = message.Ts, ["message"] = Shapes.Message(message, withMetadata: true) };
    }

    private JsonObject Update(FakeCall call)
    {
        var message = workspace.Find(Channel(call), call.Required("ts")) ?? throw new ApiRefusalException("message_not_found");
        if (message.User != FakeWorkspace.BotUser) throw new ApiRefusalException("cant_update_message");
        (message.Text, message.Blocks) = Content(call);
        message.Metadata = call.Json<JsonObject>("metadata") ?? message.Metadata;
        message.Edits++;
        return new JsonObject { ["ok"] = true, ["channel"] = message.Channel, ["ts"] = message.Ts, ["text"] = message.Text };
    }

    private JsonObject Delete(FakeCall call)
    {
        var (channel, ts) = (Channel(call), call.Required("ts"));
        if (!workspace.Delete(channel, ts)) throw new ApiRefusalException("message_not_found");
        return new JsonObject { ["ok"] = true, ["channel"] = channel, ["ts"] = ts };
    }

    private JsonObject PostEphemeral(FakeCall call)
    {
        var content = Content(call);
        workspace.Whisper(new FakeWhisper(call.Required("user"), Channel(call), call["thread_ts"], content.Text, content.Blocks, "chat.postEphemeral"));
        return new JsonObject { ["ok"] = true, ["message_ts"] = "1.000000" };
    }

    /// <summary>A person's id stands for the conversation with her; a channel must be one that the bot is in.</summary>
    private string Channel(FakeCall call)
    {
        var channel = call.Required("channel");
        if (channel.StartsWith('U') || channel.StartsWith('W')) return $"D{channel[1..]}";
        if (channel.StartsWith('D')) return channel;
        return workspace.JoinedChannels.TryGetValue(channel, out var joined)
            ? joined ? channel : throw new ApiRefusalException("not_in_channel")
            : throw new ApiRefusalException("channel_not_found");
    }

    private static (string Text, JsonArray Blocks) Content(FakeCall call)
    {
        if (call["text"] is not { Length: > 0 } text) throw new ApiRefusalException("no_text");
        if (text.Length > LongestText) throw new ApiRefusalException("msg_too_long");
        var blocks = call.Json<JsonArray>("blocks") ?? [];
        var faults = BlockRules.OfMessage(blocks);
        if (faults.Contains("msg_blocks_too_long")) throw new ApiRefusalException("msg_blocks_too_long");
        return faults.Count == 0 ? (text, blocks) : throw new ApiRefusalException("invalid_blocks", [.. faults.Select(fault => $"[ERROR] {fault}")]);
    }

    /// <summary>A thread hangs on a message of the channel; a reply is none, and broadcasting needs a thread.</summary>
    private string? ThreadOf(FakeCall call, string channel)
    {
        if (call["thread_ts"] is not { Length: > 0 } thread) return call.Flag("reply_broadcast") ? throw new ApiRefusalException("invalid_arguments") : null;
        var root = workspace.Find(channel, thread) ?? throw new ApiRefusalException("thread_not_found");
        return root.ThreadTs is null ? thread : throw new ApiRefusalException("invalid_thread_ts");
    }
}
