using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class SelectionUnmatchedTests : RuleTests
{
    public override string RuleName => "selection-unmatched";

    public override PreflightFacts Provoked => Scene.Calm with { UnmatchedSelection = ["Nothing on the source fits “shop*”.", "Nobody on the source belongs to “jon”."] };

    [Fact]
    public void Each_part_is_told_in_its_own_words() =>
        Examine(Provoked).Select(finding => finding.Evidence).ShouldBe(["Nothing on the source fits “shop*”.", "Nobody on the source belongs to “jon”."]);
}
