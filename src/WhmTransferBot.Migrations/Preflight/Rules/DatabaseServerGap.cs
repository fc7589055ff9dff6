namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>Database servers of different make, or an older one on the destination. Silent where WHM's own analysis complains already.</summary>
internal sealed class DatabaseServerGap : IPreflightRule
{
    public string Name => "database-server-gap";

    public Severity Severity => Severity.Warning;

    public string Reads => "the database servers of both sides";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (DatabaseServers.Of(facts) is not { } servers || WhmComplains(facts)) yield break;
        var (source, destination) = servers;
        var there = VersionNumbers.MajorMinor(destination.Version);
        var here = VersionNumbers.MajorMinor(source.Version);
        if (!source.Kind.Equals(destination.Kind, StringComparison.OrdinalIgnoreCase))
            yield return Finding(facts, servers, Severity.Warning, "are of different make: dumps may not load, and sites may behave differently");
        else if (here is null || there is null)
            yield break;
        else if (there.Value.CompareTo(here.Value) < 0)
            yield return Finding(facts, servers, Severity.Warning, "differ: the one that receives is older, and databases may not load");
        else if (there.Value.Major > here.Value.Major)
            yield return Finding(facts, servers, Severity.Note, "differ: the one that receives is newer, and old sites may stumble");
    }

    private static bool WhmComplains(PreflightFacts facts) =>
        facts.Destination?.AnalysisRemarks.Any(remark => DatabaseServers.Concerns(remark) && (remark.Warning ?? remark.Error) is not null) == true;

    private Finding Finding(PreflightFacts facts, (DatabaseServer Source, DatabaseServer Destination) servers, Severity severity, string consequence) =>
        this.Finds(
            severity,
            null,
            $"The database servers {consequence}.",
            $"{facts.SourceName}: {Describe(servers.Source)}. {facts.DestinationName}: {Describe(servers.Destination)}.",
            "Align the versions first, or try one account and look at its sites.");

    private static string Describe(DatabaseServer server) => server.Kind.ToLowerInvariant() switch
    {
        "mysql" => $"MySQL {server.Version}",
        "mariadb" => $"MariaDB {server.Version}",
        _ => $"{server.Kind} {server.Version}",
    };
}
