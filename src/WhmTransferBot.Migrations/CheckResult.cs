using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Migrations;

/// <summary>What the preflight rules said.</summary>
/// <param name="At">When.</param>
/// <param name="Findings">Blockers first.</param>
public sealed record CheckResult(DateTimeOffset At, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many findings keep the queue closed.</summary>
    public int Blockers => Findings.Count(finding => finding.Severity == Severity.Blocker);

    /// <summary>How many findings warn.</summary>
    public int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning);

    /// <summary>How many findings are notes.</summary>
    public int Notes => Findings.Count(finding => finding.Severity == Severity.Note);
}
