using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class DestinationNameTwiceTests : RuleTests
{
    public override string RuleName => "destination-name-twice";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("alice", becomes: "bob"), Scene.Item("bob"));

    protected override bool SpeaksFromThePlanAlone => true;

    [Fact]
    public void The_renamed_account_has_to_give_way()
    {
        var finding = Only(Provoked);
        finding.Subject.ShouldBe(Scene.Name("alice"));
        finding.Edits.ShouldBe(["rename {id} alice=alice2", "exclude {id} alice"]);
    }

    [Fact]
    public void Two_renames_to_one_name_are_both_named() =>
        Examine(Scene.Calm.Moving(Scene.Item("alice", becomes: "shop"), Scene.Item("bob", becomes: "shop")))
            .Select(finding => finding.Subject!.Value.Value).ShouldBe(["alice", "bob"]);

    [Fact]
    public void Accounts_that_change_names_with_each_other_are_fine() =>
        Silent(Scene.Calm.Moving(Scene.Item("alice", becomes: "bob"), Scene.Item("bob", becomes: "alice")));

    [Fact]
    public void A_package_may_be_called_like_an_account() =>
        Silent(Scene.Calm.Moving(Scene.Item("gold"), Scene.Item("gold", kind: ItemKind.Package)));
}
