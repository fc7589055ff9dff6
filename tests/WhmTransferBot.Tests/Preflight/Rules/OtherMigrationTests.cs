using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class OtherMigrationTests : RuleTests
{
    public override string RuleName => "other-migration";

    public override PreflightFacts Provoked => Scene.Calm with { OtherOpenMigrations = [Other(3, MigrationState.Planned, "old1", "new1", "bob", "bob")] };

    [Fact]
    public void The_same_account_to_the_same_place_is_stopped_for_the_one_that_came_second()
    {
        var finding = Only(Provoked);
        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Evidence.ShouldBe("M-3 from old1 to new1 is Planned.");
        finding.Edits.ShouldBe(["exclude {id} bob"]);
    }

    [Fact]
    public void The_one_that_came_first_is_only_warned() => Only(With(Other(9, MigrationState.Checked, "old1", "new1", "bob", "bob"))).Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void One_whose_items_are_in_the_queue_stops_even_the_first() =>
        Only(With(Other(9, MigrationState.Queued, "old1", "new1", "bob", "bob"))).Severity.ShouldBe(Severity.Blocker);

    [Fact]
    public void A_plan_without_a_number_came_last() =>
        Only(With(Other(9, MigrationState.Planned, "old1", "new1", "bob", "bob")) with { Migration = default }).Severity.ShouldBe(Severity.Blocker);

    [Fact]
    public void Another_account_that_wants_the_name_can_be_avoided_by_another_name() =>
        Only(With(Other(3, MigrationState.Running, "old2", "new1", "robert", "bob"))).Edits.ShouldBe(["exclude {id} bob", "rename {id} bob=bob2"]);

    [Fact]
    public void The_same_account_to_another_place_is_a_warning() =>
        Only(With(Other(3, MigrationState.Running, "old1", "new2", "bob", "bob"))).Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void Ended_migrations_this_one_and_other_servers_are_no_matter()
    {
        Silent(With(Other(3, MigrationState.Completed, "old1", "new1", "bob", "bob")));
        Silent(With(Other(7, MigrationState.Checking, "old1", "new1", "bob", "bob")));
        Silent(With(Other(3, MigrationState.Running, "old2", "new2", "bob", "bob")));
    }

    [Fact]
    public void Of_several_the_one_that_stops_counts() =>
        Only(Scene.Calm with
        {
            OtherOpenMigrations =
            [
                Other(8, MigrationState.Planned, "old1", "new1", "bob", "bob"),
                Other(9, MigrationState.Running, "old1", "new1", "bob", "bob"),
            ],
        }).Evidence.ShouldStartWith("M-9");

    private static PreflightFacts With(OpenMigration other) => Scene.Calm with { OtherOpenMigrations = [other] };

    private static OpenMigration Other(long id, MigrationState state, string source, string destination, string account, string becomes) =>
        new(new MigrationId(id), state, new ServerName(source), new ServerName(destination), Scene.Names(account), Scene.Names(becomes));
}
