using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Catalogues;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Analyses;

/// <summary>The <c>modules</c> part of an analysis: versions on both sides, with a warning where they do not fit together.</summary>
internal static class VersionModules
{
    public static JsonObject Of(ServerDescription source, ServerDescription destination) => new()
    {
        ["MySQL"] = DatabaseServer(source.Database, destination.Database),
        ["Backups"] = Plain("Backups", "Backups Version", destination.Version, source.Version),
        ["WHMConf"] = Plain("WHM Configuration", "WHM Version", destination.Version, source.Version),
    };

    private static JsonObject DatabaseServer(DatabaseServer source, DatabaseServer destination)
    {
        var module = new JsonObject
        {
            ["name"] = "Database Server",
            ["analysis"] = new JsonObject
            {
                ["Local Type"] = destination.Label,
                ["Local Version"] = destination.Version,
                ["Remote Type"] = source.Label,
                ["Remote Version"] = source.Version,
            },
        };
        if (Warning(source, destination) is { } warning)
            module["warning"] = warning;
        return module;
    }

    private static string? Warning(DatabaseServer source, DatabaseServer destination)
    {
        var (from, to) = ($"{source.Label} {source.Version}", $"{destination.Label} {destination.Version}");
        if (source.Kind != destination.Kind)
            return $"The source uses {from} and this server uses {to}. Databases may not work after the transfer.";
        if (destination.IsOlderThan(source))
            return $"The source uses {from}, which is newer than {to} on this server. Databases may fail to restore.";
        return source.IsOlderThan(destination) ? $"The source uses {from}, which is older than {to} on this server." : null;
    }

    private static JsonObject Plain(string name, string label, string local, string remote) => new()
    {
        ["name"] = name,
        ["analysis"] = new JsonObject { [$"Local {label}"] = local, [$"Remote {label}"] = remote },
    };
}
