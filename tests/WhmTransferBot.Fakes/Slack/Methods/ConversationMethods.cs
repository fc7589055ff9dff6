using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.Methods;

/// <summary>The methods <c>conversations.*</c>.</summary>
internal sealed class ConversationMethods(FakeWorkspace workspace) : IFakeMethods
{
    private const int DefaultPage = 100;
    private const int LargestPage = 999;

    public IReadOnlyDictionary<string, Func<FakeCall, JsonObject>> All => new Dictionary<string, Func<FakeCall, JsonObject>>
    {
        ["conversations.history"] = call => Page(call, [.. workspace.Channel(Joined(call)).Reverse()]),
        ["conversations.replies"] = Replies,
        ["conversations.open"] = call => new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = $"D{call.Required("users")[1..]}" } },
        ["conversations.info"] = Info,
    };

    private JsonObject Replies(FakeCall call)
    {
        var (channel, ts) = (Joined(call), call.Required("ts"));
        var thread = workspace.Thread(channel, ts);
        return thread.Count == 0 ? throw new ApiRefusalException("thread_not_found") : Page(call, thread);
    }

    private JsonObject Info(FakeCall call)
    {
        var channel = call.Required("channel");
        if (!workspace.JoinedChannels.TryGetValue(channel, out var joined)) throw new ApiRefusalException("channel_not_found");
        return new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = channel, ["is_member"] = joined } };
    }

    private static JsonObject Page(FakeCall call, IReadOnlyList<FakeMessage> all)
    {
        var most = Math.Min(LargestPage, int.TryParse(call["limit"], CultureInfo.InvariantCulture, out var limit) ? limit : DefaultPage);
        var start = int.TryParse(call["cursor"], CultureInfo.InvariantCulture, out var cursor) ? cursor : 0;
        var hasMore = start + most < all.Count;
        return new JsonObject
        {
            ["ok"] = true,
            ["messages"] = new JsonArray([.. all.Skip(start).Take(most).Select(message => (JsonNode)Shapes.Message(message, call.Flag("include_all_metadata")))]),
            ["has_more"] = hasMore,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = hasMore ? (start + most).ToString(CultureInfo.InvariantCulture) : string.Empty },
        };
    }

    private string Joined(FakeCall call)
    {
        var channel = call.Required("channel");
        if (channel.StartsWith('D')) return channel;
        return workspace.JoinedChannels.TryGetValue(channel, out var joined)
            ? joined ? channel : throw new ApiRefusalException("not_in_channel")
            : throw new ApiRefusalException("channel_not_found");
    }
}
