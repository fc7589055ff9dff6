namespace WhmTransferBot.Migrations.Preflight;

/// <summary>Runs the rules over the facts.</summary>
/// <param name="rules">All rules.</param>
public sealed class PreflightExamination(IEnumerable<IPreflightRule> rules)
{
    private readonly IReadOnlyList<IPreflightRule> _rules = [.. rules];

    /// <summary>The rules' names, for documentation and tests.</summary>
    public IReadOnlyList<string> RuleNames => [.. _rules.Select(rule => rule.Name)];

    /// <summary>Examines everything; needs a session.</summary>
    /// <returns>Findings, blockers first, then by subject.</returns>
    public IReadOnlyList<Finding> Examine(PreflightFacts facts) => Examine(facts, _rules);

    /// <summary>Examines what can be known at planning time.</summary>
    /// <returns>Findings, blockers first, then by subject.</returns>
    public IReadOnlyList<Finding> ExaminePlan(PreflightFacts facts) => Examine(facts, _rules.Where(rule => rule.WorksWithoutSession));

    private static IReadOnlyList<Finding> Examine(PreflightFacts facts, IEnumerable<IPreflightRule> rules) =>
        [.. rules.SelectMany(rule => rule.Examine(facts))
            .OrderBy(finding => finding.Severity)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Subject?.Value, StringComparer.Ordinal)];
}
