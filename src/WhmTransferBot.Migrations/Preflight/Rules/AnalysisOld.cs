namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>An analysis that is no longer fresh: accounts, domains and sizes may have changed since.</summary>
internal sealed class AnalysisOld : IPreflightRule
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    public string Name => "analysis-old";

    public Severity Severity => Severity.Warning;

    public string Reads => "when the source was analysed";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Source is not { } source || facts.Now - source.ReadAt <= Fresh) yield break;
        var age = facts.Now - source.ReadAt;
        yield return this.Finds(
            null,
            $"What is known of {facts.SourceName} is {(int)age.TotalHours} h {age.Minutes} min old: accounts may have come, gone or grown since.",
            $"{facts.SourceName} was analysed {source.ReadAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC.",
            "Check again.",
            "check {id}");
    }
}
