using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class AnalysisOldTests : RuleTests
{
    public override string RuleName => "analysis-old";

    public override PreflightFacts Provoked => Scene.Calm.From(source => source with { ReadAt = Scene.Now - TimeSpan.FromMinutes(125) });

    [Fact]
    public void It_says_how_old_and_offers_to_check_again()
    {
        var finding = Only(Provoked);
        finding.Message.ShouldContain("2 h 5 min old");
        finding.Evidence.ShouldBe("old1 was analysed 2026-03-02 09:55 UTC.");
        finding.Edits.ShouldBe(["check {id}"]);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-300)]
    public void An_hour_or_a_clock_that_goes_wrong_is_no_matter(int minutes) =>
        Silent(Scene.Calm.From(source => source with { ReadAt = Scene.Now - TimeSpan.FromMinutes(minutes) }));
}
