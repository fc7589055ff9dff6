using System.Text.Json.Nodes;
using WhmTransferBot.Simulator;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>The two files of the bot that is soaked.</summary>
internal static class SoakConfiguration
{
    public static async Task WriteAsync(SoakSurroundings surroundings, CancellationToken cancellationToken)
    {
        var folder = surroundings.Folder.FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "servers.json"), Servers(surroundings).ToJsonString(), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), Settings(surroundings).ToJsonString(), cancellationToken);
    }

    private static JsonObject Servers(SoakSurroundings surroundings) => new()
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

    private static JsonObject Settings(SoakSurroundings surroundings) => new()
    {
        ["Monitor"] = new JsonObject { ["PollInterval"] = "00:00:02", ["StallAfter"] = "00:01:00" },
        ["Access"] = new JsonObject
        {
            ["Operators"] = new JsonArray([.. surroundings.Pairs.Select(pair => (JsonNode)pair.Room.Operator)]),
            ["Approvers"] = new JsonArray([.. surroundings.Pairs.Select(pair => (JsonNode)pair.Room.Approver)]),
            ["Readers"] = new JsonArray("*"),
        },
    };
}
