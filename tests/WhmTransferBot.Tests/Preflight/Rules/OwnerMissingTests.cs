using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class OwnerMissingTests : RuleTests
{
    public override string RuleName => "owner-missing";

    public override PreflightFacts Provoked => Scene.Calm.Moving(Scene.Item("alice") with { Owner = "seller" }, Scene.Item("bob"));

    [Fact]
    public void It_offers_to_move_the_reseller_too()
    {
        var finding = Only(Provoked);
        finding.Subject.ShouldBe(Scene.Name("seller"));
        finding.Edits.ShouldBe(["include {id} seller"]);
    }

    [Fact]
    public void A_reseller_who_is_there_or_on_the_way_is_not_missed()
    {
        Silent(Provoked.Hosting("seller"));
        Silent(Provoked.Moving(Scene.Item("seller"), Scene.Item("alice") with { Owner = "seller" }));
    }

    [Fact]
    public void A_reseller_who_is_renamed_loses_the_accounts()
    {
        var finding = Only(Provoked.Moving(Scene.Item("seller", becomes: "seller2"), Scene.Item("alice") with { Owner = "seller" }));
        finding.Message.ShouldContain("seller becomes seller2");
        finding.Edits.ShouldBe(["rename {id} seller=seller"]);
    }

    [Fact]
    public void An_owner_who_has_no_account_on_the_source_cannot_be_included() =>
        Only(Scene.Calm.Moving(Scene.Item("alice") with { Owner = "ghost" })).Edits.ShouldBeEmpty();

    [Fact]
    public void An_empty_list_of_users_is_no_list() => Silent(Provoked.To(destination => destination with { Users = Scene.Names() }));
}
