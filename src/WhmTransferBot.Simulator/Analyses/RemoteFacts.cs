using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Analyses;

/// <summary>
/// The <c>remote</c> part of an analysis: what the source is, and which of its database names are taken on the destination.
/// </summary>
internal static class RemoteFacts
{
    public static JsonObject Of(SimulatedServer source, SimulatedServer destination, string host, bool sparse) => new()
    {
        ["conflicts"] = Conflicts(source, destination),
        ["cpversion"] = source.Description.MajorVersion,
        ["version"] = sparse ? 0 : source.Description.Version,
        ["major_version"] = source.Description.MajorVersion,
        ["dbs"] = sparse ? null : DatabaseOwners.Of(source),
        ["has_disk_used"] = 1,
        ["has_files_used"] = 1,
        ["has_owners"] = 1,
        ["has_package_extensions"] = 1,
        ["has_xfertool"] = 1,
        ["host"] = host,
        ["hostname"] = source.HostName,
        ["linked_nodes"] = new JsonArray(),
        ["resellers"] = Resellers(source),
        ["roundcube_dbtype"] = "sqlite",
        ["server_type"] = source.Description.ServerType,
        ["supports_live_transfers"] = source.Description.SupportsLiveTransfer ? 1 : 0,
    };

    private static JsonObject Resellers(SimulatedServer source)
    {
        var resellers = new JsonObject { ["root"] = 1 };
        foreach (var account in source.Registry.All.Where(account => account.IsReseller))
            resellers[account.User] = 1;
        return resellers;
    }

    /// <summary>Remote owner, then dbs or users, then the engine, then the name, then who owns it on which side.</summary>
    private static JsonObject Conflicts(SimulatedServer source, SimulatedServer destination)
    {
        var conflicts = new JsonObject();
        foreach (var (database, remoteOwner) in source.Registry.OwnersOfDatabases)
        {
            var localOwner = destination.Registry.OwnerOf(database);
            if (localOwner is null || localOwner == remoteOwner)
                continue;
            var section = Child(Child(conflicts, remoteOwner), DatabaseOwners.Section(database));
            Child(section, DatabaseOwners.Engine(database))[database.Name] =
                new JsonObject { ["remote_owner"] = remoteOwner, ["local_owner"] = localOwner };
        }

        return conflicts;
    }

    private static JsonObject Child(JsonObject parent, string key)
    {
        if (parent[key] is JsonObject existing)
            return existing;
        var child = new JsonObject();
        parent[key] = child;
        return child;
    }
}
