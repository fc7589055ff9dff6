namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>What WHM's own analysis calls an error or a warning, in its words.</summary>
internal sealed class WhmAnalysis : IPreflightRule
{
    public string Name => "whm-analysis";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the remarks of WHM's analysis";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        foreach (var remark in facts.Destination?.AnalysisRemarks ?? [])
        {
            if (!string.IsNullOrWhiteSpace(remark.Error))
                yield return Finding(facts, remark, Severity.Blocker, "an error", remark.Error);
            if (!string.IsNullOrWhiteSpace(remark.Warning))
                yield return Finding(facts, remark, Severity.Warning, "a warning", remark.Warning);
        }
    }

    private Finding Finding(PreflightFacts facts, AnalysisRemark remark, Severity severity, string grade, string words)
    {
        var seen = string.Concat(remark.Facts.Select(fact => $" {fact.Key}: {fact.Value}."));
        return this.Finds(
            severity,
            null,
            $"WHM's analysis of {facts.SourceName} gives {grade} on {remark.Module}.",
            $"WHM says: {words.Trim()}{seen}",
            severity == Severity.Blocker ? "Mend it on the server that it speaks of, then check again." : "Judge whether it matters for these accounts.",
            severity == Severity.Blocker ? "check {id}" : null);
    }
}
