namespace WhmTransferBot.Migrations.Preflight;

/// <summary>The database servers of both sides, from the servers themselves or else from WHM's analysis.</summary>
internal static class DatabaseServers
{
    private const int FirstMariaDb = 10;

    /// <summary>Both of them; nothing when one is not known.</summary>
    public static (DatabaseServer Source, DatabaseServer Destination)? Of(PreflightFacts facts)
    {
        var source = facts.Source?.DatabaseServer ?? FromAnalysis(facts, "Remote");
        var destination = facts.Destination?.DatabaseServer ?? FromAnalysis(facts, "Local");
        return source is not null && destination is not null ? (source, destination) : null;
    }

    /// <summary>Whether a part of the analysis is about MySQL or MariaDB.</summary>
    public static bool Concerns(AnalysisRemark remark) =>
        remark.Module.Contains("mysql", StringComparison.OrdinalIgnoreCase) || remark.Module.Contains("database", StringComparison.OrdinalIgnoreCase);

    private static DatabaseServer? FromAnalysis(PreflightFacts facts, string side) =>
        (from remark in facts.Destination?.AnalysisRemarks ?? []
         where Concerns(remark)
         from fact in remark.Facts
         where fact.Key.StartsWith(side, StringComparison.OrdinalIgnoreCase) && fact.Key.Contains("version", StringComparison.OrdinalIgnoreCase)
         let numbers = VersionNumbers.MajorMinor(fact.Value)
         where numbers is not null
         select new DatabaseServer(KindOf(fact.Value, numbers.Value.Major), fact.Value)).FirstOrDefault();

    /// <summary>MySQL went from 5 to 8 and 9; everything from 10 on is MariaDB.</summary>
    private static string KindOf(string version, int major) =>
        major >= FirstMariaDb || version.Contains("mariadb", StringComparison.OrdinalIgnoreCase) ? "mariadb" : "mysql";
}
