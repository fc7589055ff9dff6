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
            if (!string.IsNullOrWhiteSpace(remark.Error)) yield return Error(facts, remark, remark.Error);
            if (!string.IsNullOrWhiteSpace(remark.Warning)) yield return Warning(facts, remark, remark.Warning);
        }
    }

    private Finding Error(PreflightFacts facts, AnalysisRemark remark, string words) => this.Finds(
        Severity.Blocker,
        null,
        $"WHM calls this an error of {remark.Module}: {Sentence(words)}",
        Evidence(facts, remark),
        "Mend it on the server that it speaks of, then check again.",
        "check {id}");

    private Finding Warning(PreflightFacts facts, AnalysisRemark remark, string words) => this.Finds(
        Severity.Warning,
        null,
        $"WHM warns about {remark.Module}: {Sentence(words)}",
        Evidence(facts, remark),
        "Judge whether it matters for these accounts.");

    /// <summary>In the order of the labels, so that one check reads like the next.</summary>
    private static string Evidence(PreflightFacts facts, AnalysisRemark remark) => remark.Facts.Count == 0
        ? $"From WHM's analysis of {facts.SourceName}."
        : string.Join(" ", remark.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key}: {fact.Value}."));

    private static string Sentence(string words) => $"{words.Trim().TrimEnd('.')}.";
}
