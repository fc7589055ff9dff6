namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A pattern or an owner that was asked for and that fits nothing, so that nobody takes it for moved.</summary>
internal sealed class SelectionUnmatched : IPreflightRule
{
    public string Name => "selection-unmatched";

    public Severity Severity => Severity.Warning;

    public string Reads => "what was asked for and what the source has";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts) => facts.UnmatchedSelection.Select(problem => this.Finds(
        null,
        $"A part of what you asked for fits nothing on {facts.SourceName}.",
        problem,
        "If it was a slip of the finger, include the right accounts. Otherwise nothing is lost."));
}
