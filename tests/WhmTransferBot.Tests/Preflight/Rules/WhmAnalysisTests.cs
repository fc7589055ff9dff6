using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class WhmAnalysisTests : RuleTests
{
    public override string RuleName => "whm-analysis";

    public override PreflightFacts Provoked => Remarking(new AnalysisRemark("PostgreSQL", new Dictionary<string, string> { ["Local Version"] = "9.6" }, Warning: "Versions differ.", Error: "PostgreSQL is not installed."));

    [Fact]
    public void An_error_blocks_and_a_warning_warns_in_WHMs_words()
    {
        var findings = Examine(Provoked);
        findings.Select(finding => finding.Severity).ShouldBe([Severity.Blocker, Severity.Warning]);
        findings[0].Message.ShouldBe("WHM calls this an error of PostgreSQL: PostgreSQL is not installed.");
        findings[0].Evidence.ShouldBe("Local Version: 9.6.");
        findings[1].Message.ShouldBe("WHM warns about PostgreSQL: Versions differ.");
        findings[0].Edits.ShouldBe(["check {id}"]);
    }

    [Fact]
    public void Facts_alone_are_no_remark() => Silent(Remarking(new AnalysisRemark("Apache", new Dictionary<string, string> { ["Local"] = "2.4" }, null, "")));

    private static PreflightFacts Remarking(params AnalysisRemark[] remarks) => Scene.Calm.To(destination => destination with { AnalysisRemarks = remarks });
}
