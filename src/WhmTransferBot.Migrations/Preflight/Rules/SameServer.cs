namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A server that would pull accounts from itself.</summary>
internal sealed class SameServer : IPreflightRule
{
    public string Name => "same-server";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the names of both servers";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.SourceName != facts.DestinationName || facts.Kind == Planning.MigrationKind.ArchiveRestore) yield break;
        yield return this.Finds(
            null,
            $"{facts.SourceName} is both the source and the destination. A server cannot receive its own accounts.",
            $"from:{facts.SourceName} to:{facts.DestinationName}",
            "Cancel the migration and plan it with two servers.");
    }
}
