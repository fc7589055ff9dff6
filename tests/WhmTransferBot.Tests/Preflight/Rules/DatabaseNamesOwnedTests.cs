using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class DatabaseNamesOwnedTests : RuleTests
{
    public override string RuleName => "database-name-owned";

    public override PreflightFacts Provoked => Conflicting(
        new DatabaseConflict(Scene.Name("bob"), IsUser: false, "MYSQL", "bob_wp", "dora"),
        new DatabaseConflict(Scene.Name("bob"), IsUser: true, "MYSQL", "bob_app", "dora"),
        new DatabaseConflict(Scene.Name("carol"), IsUser: false, "MYSQL", "carol_wp", "dora"));

    [Fact]
    public void One_finding_for_each_account_of_the_plan_names_what_will_be_renamed()
    {
        var finding = Only(Provoked);
        finding.Subject.ShouldBe(Scene.Name("bob"));
        finding.Message.ShouldStartWith("1 database and 1 database user of bob will be renamed");
        finding.Evidence.ShouldBe("Owned by others on new1: bob_wp (MySQL, owned by dora), user bob_app (MySQL, owned by dora).");
        finding.Edits.ShouldBe(["exclude {id} bob", "set {id} skip:databases"]);
    }

    [Fact]
    public void It_adds_to_what_is_skipped_already() =>
        Only(Provoked.Set(options => options with { Skip = [SkippedPart.Mail] })).Edits.ShouldContain("set {id} skip:databases,mail");

    [Fact]
    public void It_is_silent_when_databases_stay_behind() => Silent(Provoked.Set(options => options with { Skip = [SkippedPart.Databases] }));

    [Fact]
    public void An_account_that_is_overwritten_is_not_in_its_own_way()
    {
        var own = Conflicting(new DatabaseConflict(Scene.Name("bob"), IsUser: false, "MYSQL", "bob_wp", "bob")).Hosting("bob", "bob.example");
        Silent(own.Set(options => options with { Overwrite = Overwrite.Force }));
        Only(own).Subject.ShouldBe(Scene.Name("bob"));
    }

    [Fact]
    public void Express_Transfer_refuses_such_accounts()
    {
        var finding = GravestProvoked().ShouldHaveSingleItem();
        finding.Message.ShouldBe("Express Transfer refuses bob because of 1 database and 1 database user that others own on new1.");
        finding.Edits.ShouldBe(["exclude {id} bob", "set {id} express:no", "set {id} skip:databases"]);
    }

    protected override IReadOnlyList<Finding> GravestProvoked() => Examine(Provoked.Set(options => options with { Express = true }));

    private static PreflightFacts Conflicting(params DatabaseConflict[] conflicts) =>
        Scene.Calm.From(source => source with { DatabaseConflicts = conflicts });
}
