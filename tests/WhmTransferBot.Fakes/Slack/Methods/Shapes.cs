using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.Methods;

/// <summary>Records as Slack shows them.</summary>
internal static class Shapes
{
    public static JsonObject Message(FakeMessage message, bool withMetadata)
    {
        var shape = new JsonObject
        {
            ["type"] = "message", ["user"] = message.User, ["ts"] = message.Ts, ["text"] = message.Text,
            ["blocks"] = message.Blocks.DeepClone(), ["team"] = FakeWorkspace.TeamId,
        };
        if (message.User == FakeWorkspace.BotUser) shape["bot_id"] = FakeWorkspace.BotId;
        if (message.ThreadTs is not null) shape["thread_ts"] = message.ThreadTs;
        if (withMetadata && message.Metadata is not null) shape["metadata"] = message.Metadata.DeepClone();
        if (message.Files.Count > 0) shape["files"] = new JsonArray([.. message.Files.Select(File)]);
        return shape;
    }

    public static JsonNode File(FakeFile file) => new JsonObject { ["id"] = file.Id, ["name"] = file.Name, ["title"] = file.Title ?? file.Name };

    public static JsonObject View(FakeView view)
    {
        var shape = (JsonObject)view.Json.DeepClone();
        shape["id"] = view.Id;
        shape["team_id"] = FakeWorkspace.TeamId;
        shape["hash"] = $"{view.Id}.hash";
        shape["root_view_id"] = view.Id;
        shape["app_id"] = "A0FAKE001";
        shape["bot_id"] = FakeWorkspace.BotId;
        shape["state"] ??= new JsonObject { ["values"] = new JsonObject() };
        return shape;
    }
}
