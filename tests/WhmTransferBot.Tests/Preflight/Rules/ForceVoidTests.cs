using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class ForceVoidTests : RuleTests
{
    public override string RuleName => "force-void";

    public override PreflightFacts Provoked => Scene.Calm.Set(options => options with { Overwrite = Overwrite.Force, Restricted = true });

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void The_less_destructive_way_out_comes_first() => Only(Provoked).Edits.ShouldBe(["set {id} overwrite:no", "set {id} restricted:no"]);

    [Fact]
    public void Deleting_first_goes_with_Restricted_Restore() => Silent(Provoked.Set(options => options with { Overwrite = Overwrite.Delete }));
}
