using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class AccountLimitTests : RuleTests
{
    public override string RuleName => "account-limit";

    public override PreflightFacts Provoked => Scene.Calm.To(destination => destination with { AccountCount = 99 });

    [Fact]
    public void It_leaves_out_as_many_as_are_too_many()
    {
        var finding = Only(Provoked);
        finding.Evidence.ShouldBe("new1 has 99 accounts of 100; 2 would be added.");
        finding.Edits.ShouldBe(["exclude {id} bob"]);
    }

    [Fact]
    public void A_licence_that_becomes_exactly_full_is_enough() => Silent(Scene.Calm.To(destination => destination with { AccountCount = 98 }));

    [Fact]
    public void Accounts_that_are_overwritten_are_not_added() =>
        Silent(Provoked.Hosting("bob", "bob.example").Set(options => options with { Overwrite = Overwrite.Force }));

    [Fact]
    public void Unlimited_and_unknown_licences_have_no_limit()
    {
        Silent(Provoked.To(destination => destination with { AccountLimit = null }));
        Silent(Provoked.To(destination => destination with { AccountCount = null }));
    }

    [Fact]
    public void No_edit_empties_the_plan() => Only(Scene.Calm.To(destination => destination with { AccountCount = 100 })).Edits.ShouldBeEmpty();

    [Fact]
    public void Packages_are_no_accounts() =>
        Silent(Provoked.Moving(Scene.Item("alice"), Scene.Item("gold", kind: ItemKind.Package)));
}
