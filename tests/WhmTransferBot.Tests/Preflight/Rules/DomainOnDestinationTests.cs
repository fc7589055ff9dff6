using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class DomainOnDestinationTests : RuleTests
{
    public override string RuleName => "domain-on-destination";

    public override PreflightFacts Provoked => Scene.Calm.Hosting("zoe", "BOB.example");

    [Fact]
    public void It_says_who_owns_it_and_that_another_name_does_not_help()
    {
        var finding = Only(Provoked);
        finding.Evidence.ShouldBe("bob.example belongs to zoe on new1.");
        finding.Remedy.ShouldContain("does not help");
        finding.Edits.ShouldBe(["exclude {id} bob"]);
    }

    [Fact]
    public void The_account_itself_may_be_overwritten()
    {
        var facts = Scene.Calm.Hosting("bob", "bob.example");
        Only(facts).Edits.ShouldBe(["exclude {id} bob", "set {id} overwrite:force"]);
        Silent(facts.Set(options => options with { Overwrite = Overwrite.Force }));
        Silent(facts.Set(options => options with { Overwrite = Overwrite.Delete }));
    }

    [Fact]
    public void Overwriting_does_not_help_against_a_stranger() =>
        Only(Provoked.Set(options => options with { Overwrite = Overwrite.Delete })).Edits.ShouldBe(["exclude {id} bob"]);

    [Fact]
    public void A_renamed_account_does_not_overwrite_the_one_it_was() =>
        Only(Scene.Calm.Hosting("bob", "bob.example").Moving(Scene.Item("bob", becomes: "bob2")).Set(options => options with { Overwrite = Overwrite.Delete }))
            .Edits.ShouldBe(["exclude {id} bob"]);

    [Fact]
    public void A_zone_of_nobody_is_told_as_such() => Only(Scene.Calm.Hosting("nobody", "bob.example")).Evidence.ShouldContain("left behind");
}
