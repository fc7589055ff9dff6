namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// A partition for databases or temporary files that is nearly full. How much of an account goes there is not known before
/// it arrives, but WHM checks these partitions too and databases stop when they run full.
/// </summary>
internal sealed class PartitionNearlyFull : IPreflightRule
{
    private const int LeastPercent = 5;

    private static readonly string[] Watched = ["/", "/var", "/var/lib", "/var/lib/mysql", "/var/lib/pgsql", "/tmp"];

    public string Name => "partition-nearly-full";

    public Severity Severity => Severity.Warning;

    public string Reads => "the partitions of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts) =>
        from partition in facts.Destination?.Partitions ?? []
        where Watched.Contains(partition.Mount) && partition.Total.Bytes > 0 && partition.Free.Bytes < partition.Total.Bytes / 100 * LeastPercent
        select this.Finds(
            null,
            $"{partition.Mount} on {facts.DestinationName} is nearly full: databases may stop and accounts fail in the middle.",
            $"{partition.Mount}: {partition.Free} free of {partition.Total}.",
            $"Make room on {partition.Mount} before the start.");
}
