using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WhmTransferBot.Simulator;

namespace WhmTransferBot.Verbs;

/// <summary>Simulated servers as an inventory for a bot in another process.</summary>
internal static class SimulatedInventory
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A whole <c>servers.json</c>.</summary>
    public static string ServersJson(SimulatorHost host) => new JsonObject
    {
        ["$schema"] = "servers.schema.json",
        ["Servers"] = new JsonObject(host.Servers.Select(server => KeyValuePair.Create(server.Server.Name, (JsonNode?)Entry(server)))),
    }.ToJsonString(Readable);

    /// <summary>The secrets as lines of <c>.env</c>.</summary>
    public static string Variables(SimulatorHost host) => string.Join(Environment.NewLine, host.Servers.SelectMany(server => new[]
    {
        $"{Prefix(server)}_TOKEN={server.Server.Token}",
        $"{Prefix(server)}_PASSWORD={server.Server.RootPassword}",
    }));

    private static JsonObject Entry(RunningServer server) => new()
    {
        ["Host"] = server.Server.HostName,
        ["Login"] = new JsonObject { ["Transport"] = "whm", ["User"] = "root", ["Password"] = $"env:{Prefix(server)}_PASSWORD" },
        ["Api"] = new JsonObject
        {
            ["Url"] = server.Url.ToString().TrimEnd('/'),
            ["User"] = "root",
            ["Token"] = $"env:{Prefix(server)}_TOKEN",
            ["Tls"] = "system",
        },
    };

    private static string Prefix(RunningServer server) =>
        string.Concat(server.Server.Name.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_'));
}
