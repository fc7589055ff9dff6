namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A plan in which nothing is left. Before the source is read, a plan may wait for its items; that is no fault.</summary>
internal sealed class NothingToMove : IPreflightRule
{
    public string Name => "nothing-to-move";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the items, once the source is read";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Source is null || facts.Items.Count > 0) yield break;
        yield return this.Finds(
            null,
            "Nothing is left to move.",
            $"The plan has no account, package or feature list of {facts.SourceName}.",
            "Include an account, or cancel the migration and plan another one.");
    }
}
