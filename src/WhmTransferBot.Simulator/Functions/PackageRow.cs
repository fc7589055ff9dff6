using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>A package as <c>listpkgs</c> shows it.</summary>
internal static class PackageRow
{
    private static readonly string[] UnlimitedColumns =
    [
        "BWLIMIT", "MAXADDON", "MAXFTP", "MAXLST", "MAXPARK", "MAXPOP", "MAXSQL", "MAXSUB", "MAX_DEFER_FAIL_PERCENTAGE",
        "MAX_EMAILACCT_QUOTA", "MAX_EMAIL_PER_HOUR",
    ];

    public static JsonObject Of(HostingPackage package)
    {
        var row = new JsonObject
        {
            ["name"] = package.Name,
            ["FEATURELIST"] = package.FeatureList,
            ["QUOTA"] = package.QuotaMegabytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited",
            ["CGI"] = "y",
            ["CPMOD"] = "jupiter",
            ["DIGESTAUTH"] = "n",
            ["HASSHELL"] = "n",
            ["IP"] = "n",
            ["LANG"] = "en",
            ["MAX_TEAM_USERS"] = "7",
            ["_PACKAGE_EXTENSIONS"] = "",
        };
        foreach (var column in UnlimitedColumns)
            row[column] = "unlimited";
        return row;
    }
}
