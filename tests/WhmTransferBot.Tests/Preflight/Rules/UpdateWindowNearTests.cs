using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class UpdateWindowNearTests : RuleTests
{
    public override string RuleName => "update-window-near";

    public override PreflightFacts Provoked => Window(begins: 3, ends: 4);

    [Fact]
    public void It_names_the_time() => Only(Provoked).Evidence.ShouldBe("The update of new1 is expected from 2026-03-02 15:00 to 16:00 UTC.");

    [Fact]
    public void An_update_that_runs_now_is_told_as_such() => Only(Window(begins: -1, ends: 1)).Message.ShouldContain("right now");

    [Theory]
    [InlineData(5, 6)]
    [InlineData(-2, -1)]
    [InlineData(-2, 0)]
    public void An_update_that_is_far_or_over_is_no_matter(int begins, int ends) => Silent(Window(begins, ends));

    private static PreflightFacts Window(int begins, int ends) => Scene.Calm.To(destination => destination with
    {
        UpdateWindow = new UpdateWindow(Scene.Now + TimeSpan.FromHours(begins), Scene.Now + TimeSpan.FromHours(ends)),
    });
}
