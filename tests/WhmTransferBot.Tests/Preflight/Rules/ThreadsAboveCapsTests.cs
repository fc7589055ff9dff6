using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class ThreadsAboveCapsTests : RuleTests
{
    public override string RuleName => "threads-above-caps";

    public override PreflightFacts Provoked => Scene.Calm.Set(options => options with { TransferThreads = 12, RestoreThreads = 2 });

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void Only_the_number_that_is_too_high_is_lowered() => Only(Provoked).Edits.ShouldBe(["set {id} threads:5/2"]);

    [Fact]
    public void More_than_WHMs_page_offers_is_a_note() =>
        Only(Scene.Calm.Set(options => options with { RestoreThreads = 6 })).Severity.ShouldBe(Severity.Note);

    [Fact]
    public void As_many_as_WHMs_page_offers_is_fine() => Silent(Scene.Calm.Set(options => options with { TransferThreads = 5, RestoreThreads = 5 }));
}
