using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class UsernameTakenTests : RuleTests
{
    public override string RuleName => "username-taken";

    public override PreflightFacts Provoked => Scene.Calm.Hosting("bob", "other.example");

    [Fact]
    public void It_offers_to_leave_out_first_then_a_free_name_and_no_overwriting_of_another_customer()
    {
        var finding = Only(Provoked);
        finding.Subject.ShouldBe(Scene.Name("bob"));
        finding.Evidence.ShouldBe("bob on new1 has other.example.");
        finding.Edits.ShouldBe(["exclude {id} bob", "rename {id} bob=bob2"]);
    }

    [Fact]
    public void The_same_account_may_be_overwritten_and_a_rename_would_not_help_because_of_the_domain()
    {
        var finding = Only(Scene.Calm.Hosting("bob", "bob.example"));
        finding.Edits.ShouldBe(["exclude {id} bob", "set {id} overwrite:force"]);
        finding.Remedy.ShouldContain("same domain");
    }

    [Fact]
    public void A_name_without_known_domains_gets_all_three_offers() =>
        Only(Scene.Calm.Hosting("bob")).Edits.ShouldBe(["exclude {id} bob", "rename {id} bob=bob2", "set {id} overwrite:force"]);

    [Fact]
    public void WHMs_verdict_alone_is_enough() =>
        Only(Scene.Calm.Judging("bob", new NameVerdict(Exists: true, Reserved: false, ValidForTransfer: true))).Subject.ShouldBe(Scene.Name("bob"));

    [Theory]
    [InlineData(Overwrite.Force)]
    [InlineData(Overwrite.Delete)]
    public void It_is_silent_when_the_account_may_be_overwritten(Overwrite overwrite) =>
        Silent(Provoked.Set(options => options with { Overwrite = overwrite }));

    [Fact]
    public void Overwriting_does_not_reach_an_account_under_another_name()
    {
        var renamed = Scene.Calm.Hosting("bob").Moving(Scene.Item("alice", becomes: "bob")).Set(options => options with { Overwrite = Overwrite.Delete });
        Only(renamed).Edits.ShouldBe(["exclude {id} alice", "rename {id} alice=bob2"]);
    }

    [Fact]
    public void Force_that_Restricted_Restore_drops_is_no_permission() =>
        Only(Scene.Calm.Hosting("bob").Set(options => options with { Overwrite = Overwrite.Force, Restricted = true }))
            .Edits.ShouldNotContain("set {id} overwrite:force");

    [Fact]
    public void A_reserved_name_is_left_to_the_rule_for_reserved_names() =>
        Silent(Scene.Calm.Judging("bob", new NameVerdict(Exists: true, Reserved: true, ValidForTransfer: false)));

    [Fact]
    public void A_proposal_avoids_names_in_the_plan_and_in_other_migrations()
    {
        var other = new OpenMigration(new MigrationId(8), MigrationState.Planned, new ServerName("old2"), new ServerName("new1"), Scene.Names(), Scene.Names("bob2"));
        var facts = Provoked.Moving(Scene.Item("bob"), Scene.Item("alice", becomes: "bob3")) with { OtherOpenMigrations = [other] };
        Examine(facts).Single(finding => finding.Subject == Scene.Name("bob")).Edits.ShouldContain("rename {id} bob=bob4");
    }
}
