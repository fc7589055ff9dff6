using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Analyses;

/// <summary>Who owns which database and database user, in the shape of <c>local.dbs</c> and <c>remote.dbs</c>.</summary>
internal static class DatabaseOwners
{
    public static JsonObject Of(SimulatedServer server)
    {
        var tree = new JsonObject
        {
            ["dbs"] = new JsonObject { ["MYSQL"] = new JsonObject(), ["PGSQL"] = new JsonObject() },
            ["users"] = new JsonObject { ["MYSQL"] = new JsonObject(), ["PGSQL"] = new JsonObject() },
        };
        foreach (var (database, owner) in server.Registry.OwnersOfDatabases)
            tree[Section(database)]![Engine(database)]![database.Name] = new JsonObject { ["owner"] = owner };
        return tree;
    }

    public static string Section(DatabaseName database) => database.IsUser ? "users" : "dbs";

    public static string Engine(DatabaseName database) => database.IsPostgres ? "PGSQL" : "MYSQL";
}
