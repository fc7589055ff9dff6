using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Analyses;

/// <summary>The <c>local</c> part of an analysis: who and what is on the destination already.</summary>
internal static class LocalFacts
{
    public static JsonObject Of(SimulatedServer server) => new()
    {
        ["available_ips"] = new JsonArray([.. server.Addresses.Free.Select(address => JsonValue.Create(address))]),
        ["dbs"] = DatabaseOwners.Of(server),
        ["dedicated_ips"] = Map(server.Addresses.Dedicated.Select(pair => (pair.Address, (JsonNode)pair.Account.Domain))),
        ["domains"] = Map([("*", "nobody"), .. server.Registry.OwnersOfDomains.Select(pair => (pair.Key, (JsonNode)pair.Value))]),
        ["groups"] = Map(Names(server, UsernameRules.SystemGroups)),
        ["users"] = Map(Names(server, UsernameRules.SystemUsers)),
        ["host"] = server.HostName,
        ["major_version"] = server.Description.MajorVersion,
        ["version"] = server.Description.Version,
        ["roundcube_dbtype"] = "sqlite",
    };

    private static IEnumerable<(string, JsonNode)> Names(SimulatedServer server, IEnumerable<string> system) =>
        system.Concat(server.Registry.All.Select(account => account.User)).Select(name => (name, (JsonNode)1));

    private static JsonObject Map(IEnumerable<(string Key, JsonNode Value)> pairs)
    {
        var map = new JsonObject();
        foreach (var (key, value) in pairs)
            map[key] = value;
        return map;
    }
}
