using System.Text.Json.Nodes;
using WhmTransferBot.Simulator;

namespace WhmTransferBot.Crashes;

/// <summary>The two files of a bot that lives among its surroundings.</summary>
internal static class BotConfigurationFiles
{
    public static async Task WriteAsync(BotSurroundings surroundings, CancellationToken cancellationToken)
    {
        var folder = surroundings.Folder.FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "servers.json"), Servers(surroundings).ToJsonString(), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), Settings(surroundings).ToJsonString(), cancellationToken);
    }

    private static JsonObject Servers(BotSurroundings surroundings) => new()
    {
        ["Servers"] = new JsonObject(surroundings.Servers.Servers.Select(server => KeyValuePair.Create(server.Name, (JsonNode?)Entry(server)))),
    };

    private static JsonObject Entry(RunningServer server) => new()
    {
        ["Host"] = server.Server.HostName,
        ["Login"] = new JsonObject { ["Transport"] = "whm", ["User"] = "root", ["Password"] = $"env:{server.Name}_PASSWORD" },
        ["Api"] = new JsonObject
        {
            ["Url"] = server.Url.ToString().TrimEnd('/'), ["User"] = "root", ["Token"] = $"env:{server.Name}_TOKEN", ["Tls"] = "system",
        },
    };

    private static JsonObject Settings(BotSurroundings surroundings) => new([
        surroundings.Platform.Settings,
        new("Monitor", new JsonObject { ["PollInterval"] = "00:00:01" }),
        new("Access", new JsonObject
        {
            ["Operators"] = new JsonArray(surroundings.Platform.Room.Operator),
            ["Approvers"] = new JsonArray(surroundings.Platform.Room.Approver),
            ["Readers"] = new JsonArray("*"),
        }),
    ]);
}
