using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class LiveWithExpressTests : RuleTests
{
    public override string RuleName => "live-with-express";

    public override PreflightFacts Provoked => Scene.Calm.Set(options => options with { Live = true, Express = true });

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void The_gentlest_edit_does_without_both() => Only(Provoked).Edits[0].ShouldBe("set {id} live:no express:no");

    [Fact]
    public void One_of_them_is_fine() => Silent(Provoked.Set(options => options with { Live = false }));
}
