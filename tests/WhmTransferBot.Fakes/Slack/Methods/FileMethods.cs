using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.Methods;

/// <summary>The external upload of files.</summary>
internal sealed class FileMethods(FakeWorkspace workspace, Func<Uri> address) : IFakeMethods
{
    public IReadOnlyDictionary<string, Func<FakeCall, JsonObject>> All => new Dictionary<string, Func<FakeCall, JsonObject>>
    {
        ["files.getUploadURLExternal"] = Announce,
        ["files.completeUploadExternal"] = Complete,
    };

    private JsonObject Announce(FakeCall call)
    {
        if (!int.TryParse(call.Required("length"), CultureInfo.InvariantCulture, out var length) || length <= 0) throw new ApiRefusalException("invalid_arguments");
        var file = workspace.Announce(call.Required("filename"), length);
        return new JsonObject { ["ok"] = true, ["file_id"] = file.Id, ["upload_url"] = new Uri(address(), $"/upload/{file.Id}").AbsoluteUri };
    }

    private JsonObject Complete(FakeCall call)
    {
        var files = (call.Json<JsonArray>("files") ?? throw new ApiRefusalException("invalid_arguments")).Select(Uploaded).ToList();
        if (call["channel_id"] is { Length: > 0 } channel) Share(files, channel, call["thread_ts"]);
        return new JsonObject { ["ok"] = true, ["files"] = new JsonArray([.. files.Select(Shapes.File)]) };
    }

    private FakeFile Uploaded(JsonNode? entry)
    {
        var file = workspace.File((string?)entry?["id"] ?? string.Empty) ?? throw new ApiRefusalException("file_not_found");
        if (file.Bytes is null) throw new ApiRefusalException("file_not_found");
        file.Title = (string?)entry?["title"];
        return file;
    }

    private void Share(IReadOnlyList<FakeFile> files, string channel, string? thread)
    {
        if (!channel.StartsWith('D') && !(workspace.JoinedChannels.TryGetValue(channel, out var joined) && joined)) throw new ApiRefusalException("channel_not_found");
        if (thread is not null && workspace.Find(channel, thread) is not { ThreadTs: null }) throw new ApiRefusalException("invalid_thread_ts");
        workspace.Post(ts => new FakeMessage
        {
            Channel = channel, Ts = ts, ThreadTs = thread, User = FakeWorkspace.BotUser, Text = string.Empty, Files = files,
        });
    }
}
