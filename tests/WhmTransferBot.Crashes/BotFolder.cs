using System.Text.Json.Nodes;
using WhmTransferBot.Crashes.Rooms;
using WhmTransferBot.Simulator;

namespace WhmTransferBot.Crashes;

/// <summary>What a bot of its own process is configured with: a folder for its files and data, the simulated servers in it, and their secrets in variables.</summary>
/// <param name="Folder">The folder; it goes with whoever made it.</param>
/// <param name="Servers">The servers that the bot shall know.</param>
public sealed record BotFolder(DirectoryInfo Folder, SimulatorHost Servers)
{
    /// <summary>Where the bot keeps its database.</summary>
    public string Data => Path.Combine(Folder.FullName, "data");

    /// <summary>The variables that name the folder and hold the servers' secrets.</summary>
    public IReadOnlyDictionary<string, string> Variables() => new Dictionary<string, string>(
    [
        new("WHMTRANSFERBOT_CONFIG", Folder.FullName),
        new("WHMTRANSFERBOT_DATA", Data),
        new("WHMTRANSFERBOT_URLS", "http://127.0.0.1:0"),
        .. Servers.Servers.Select(server => KeyValuePair.Create(TokenOf(server), server.Server.Token)),
        .. Servers.Servers.Select(server => KeyValuePair.Create(PasswordOf(server), server.Server.RootPassword)),
    ]);

    /// <summary>Writes <c>servers.json</c> and <c>appsettings.json</c>.</summary>
    /// <param name="people">The rooms whose two people may work with the bot.</param>
    /// <param name="settings">The other settings.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task WriteAsync(IReadOnlyList<IStoryRoom> people, IEnumerable<KeyValuePair<string, JsonNode?>> settings, CancellationToken cancellationToken)
    {
        var servers = new JsonObject { [nameof(Servers)] = new JsonObject(Servers.Servers.Select(server => KeyValuePair.Create(server.Name, (JsonNode?)Entry(server)))) };
        await File.WriteAllTextAsync(Path.Combine(Folder.FullName, "servers.json"), servers.ToJsonString(), cancellationToken);
        var all = new JsonObject([.. settings, new("Access", Access(people))]);
        await File.WriteAllTextAsync(Path.Combine(Folder.FullName, "appsettings.json"), all.ToJsonString(), cancellationToken);
    }

    private static JsonObject Entry(RunningServer server) => new()
    {
        ["Host"] = server.Server.HostName,
        ["Login"] = new JsonObject { ["Transport"] = "whm", ["User"] = "root", ["Password"] = $"env:{PasswordOf(server)}" },
        ["Api"] = new JsonObject
        {
            ["Url"] = server.Url.ToString().TrimEnd('/'), ["User"] = "root", ["Token"] = $"env:{TokenOf(server)}", ["Tls"] = "system",
        },
    };

    private static JsonObject Access(IReadOnlyList<IStoryRoom> people) => new()
    {
        ["Operators"] = new JsonArray([.. people.Select(room => (JsonNode)room.Operator)]),
        ["Approvers"] = new JsonArray([.. people.Select(room => (JsonNode)room.Approver)]),
        ["Readers"] = new JsonArray("*"),
    };

    private static string TokenOf(RunningServer server) => $"{server.Name}_TOKEN";

    private static string PasswordOf(RunningServer server) => $"{server.Name}_PASSWORD";
}
