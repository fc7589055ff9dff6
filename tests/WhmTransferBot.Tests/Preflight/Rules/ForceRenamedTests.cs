using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class ForceRenamedTests : RuleTests
{
    public override string RuleName => "force-renamed";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("alice", becomes: "alice2"), Scene.Item("bob")).Set(options => options with { Overwrite = Overwrite.Force });

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void It_offers_the_name_of_its_own_again() =>
        Only(Provoked).Edits.ShouldBe(["set {id} overwrite:no", "rename {id} alice=alice", "exclude {id} alice"]);

    [Fact]
    public void Deleting_first_goes_with_another_name() => Silent(Provoked.Set(options => options with { Overwrite = Overwrite.Delete }));
}
