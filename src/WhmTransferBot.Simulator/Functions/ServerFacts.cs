using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>What a server is and has: version, name, load, disks, addresses, packages, licence.</summary>
internal static class ServerFacts
{
    private const string AddressOfSomebodyElse = "203.0.113.99";

    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("version", [], call => Answer.Of(new JsonObject { ["version"] = call.Server.Description.Version })),
        new("gethostname", [], call => Answer.Of(new JsonObject { ["hostname"] = call.Server.HostName })),
        new("resolvedomainname", [Parameter.Text("domain").Required], Resolve),
        new("get_featurelists", [], call => Answer.Of(new JsonObject { ["featurelists"] = Texts(call.Server.FeatureLists) })),
        new("systemloadavg", [], Load),
        new("getdiskusage", [], Disks),
        new("current_mysql_version", [], call => Answer.Of(new JsonObject
        {
            ["server"] = call.Server.Description.Database.Kind,
            ["version"] = call.Server.Description.Database.Version,
        })),
        new("get_maximum_users", [], call => Answer.Of(new JsonObject { ["users"] = call.Server.Description.MaximumUsers })),
        new("listpkgs", [Parameter.Word("want", "all", "creatable", "editable", "viewable")],
            call => ListArguments.Answer(call, "pkg", call.Server.Packages.Values.Select(PackageRow.Of))),
        new("listips", [], call => ListArguments.Answer(call, "ip", AddressRows.Of(call.Server))),
        new("getresellerips", [Parameter.Text("user").Required], ResellerAddresses),
        new("applist", [], Functions),
    ];

    /// <summary>The load follows the sessions that run on the server.</summary>
    private static Answer Load(Call call)
    {
        var running = call.Server.SessionBook.All.Count(session => session.State is SessionState.Running or SessionState.Pausing);
        var one = Math.Round(0.2 + 1.4 * running, 2);
        return Answer.Of(new JsonObject { ["one"] = one, ["five"] = Math.Round(one * 0.9, 2), ["fifteen"] = Math.Round(one * 0.8, 2) });
    }

    /// <summary>The world's names are those of its servers; a server whose name does not resolve leads to somebody else.</summary>
    private static Answer Resolve(Call call)
    {
        var name = call.Arguments.Needed("domain");
        var server = call.Server.World.Servers.FirstOrDefault(server => server.HostName.Equals(name, StringComparison.OrdinalIgnoreCase));
        return Answer.Of(new JsonObject
        {
            ["ip"] = server is null ? null : server.Description.HostNameResolves ? server.Description.MainAddress : AddressOfSomebodyElse,
        });
    }

    private static Answer Disks(Call call) => Answer.Of(new JsonObject
    {
        ["partition"] = new JsonArray([.. call.Server.Description.Partitions.Select(partition => Describe(call.Server, partition))]),
    });

    private static JsonObject Describe(SimulatedServer server, Partition partition)
    {
        var used = server.Disk.UsedKib(partition);
        return new JsonObject
        {
            ["mount"] = partition.Mount,
            ["total"] = partition.TotalKib,
            ["used"] = used,
            ["available"] = partition.TotalKib - used,
            ["percentage"] = (int)(100.0 * used / partition.TotalKib),
            ["inodes_total"] = partition.TotalKib / 16,
            ["inodes_used"] = used / 160,
            ["inodes_available"] = partition.TotalKib / 16 - used / 160,
            ["inodes_ipercentage"] = (int)(10.0 * used / partition.TotalKib),
            ["device"] = partition.Device,
            ["disk"] = partition.Device.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
            ["filesystem"] = $"/dev/{partition.Device}",
        };
    }

    private static Answer ResellerAddresses(Call call)
    {
        var user = call.Arguments.Needed("user");
        if (user != "root" && call.Server.Registry.Find(user) is not { IsReseller: true })
            return Answer.Refused($"“{user}” is not a reseller.");
        var addresses = user == "root" ? call.Server.Addresses.All : [call.Server.Description.MainAddress];
        return Answer.Of(new JsonObject { ["all"] = user == "root" ? 1 : 0, ["ip"] = Texts(addresses) });
    }

    private static Answer Functions(Call call) => Answer.Of(new JsonObject
    {
        ["app"] = Texts(FunctionIndex.Names.Where(call.Caller.May).Order(StringComparer.Ordinal)),
    });

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
