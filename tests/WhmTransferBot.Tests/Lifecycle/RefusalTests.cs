using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Requests;
using WhmTransferBot.Tests.Support;

namespace WhmTransferBot.Tests.Lifecycle;

public sealed class RefusalTests
{
    public static TheoryData<MigrationState, MigrationRequest> EveryRequestEverywhere() =>
        new(from state in Enum.GetValues<MigrationState>() from request in Requests select (state, request));

    private static IReadOnlyList<MigrationRequest> Requests { get; } =
    [
        new CreateRequest(), new CheckRequest(), new QueueRequest(), new StartRequest(Migrations.Approvals.StartWindow.Always), new ApproveRequest(),
        new RejectRequest("no"), new PauseRequest(), new ResumeRequest(), new AbortRequest("wrong server"), new CancelRequest(),
        new ExcludeRequest(["bob"]), new RunThroughRequest(),
    ];

    [Theory]
    [MemberData(nameof(EveryRequestEverywhere))]
    public async Task A_refused_request_says_why_and_changes_nothing(MigrationState state, MigrationRequest request)
    {
        var before = SomeMigration.In(state);
        var migration = new Migration(before, SomeMigration.Policy);

        var refusal = await migration.HandleAsync(request, SomeMigration.Aiko, SomeMigration.Now);

        if (refusal is null)
        {
            migration.Snapshot.ShouldNotBeSameAs(before);
            return;
        }

        refusal.Name.ShouldNotBeNullOrWhiteSpace();
        refusal.Reason.ShouldStartWith("M-1");
        refusal.Reason.ShouldEndWith(".");
        refusal.Possible.ShouldBe(await new Migration(before, SomeMigration.Policy).PermittedAsync());
        migration.Events.ShouldBeEmpty();
        migration.Snapshot.ShouldBeSameAs(before);
    }

    [Fact]
    public async Task A_blocker_is_named_when_the_queue_is_refused()
    {
        var blocked = SomeMigration.In(MigrationState.Checked) with { Check = new CheckResult(SomeMigration.Now, [SomeMigration.Blocker("bob")]) };

        var refusal = await new Migration(blocked, SomeMigration.Policy).QueueAsync(SomeMigration.Olivia, SomeMigration.Now);

        refusal.ShouldNotBeNull().Name.ShouldBe("HasNoBlockers");
        refusal.Reason.ShouldBe("M-1 has 1 blocker; the queue opens when it is cleared.");
    }

    [Fact]
    public async Task A_run_that_meets_a_blocker_stops_and_says_so()
    {
        var checking = SomeMigration.In(MigrationState.Checking) with { RunThroughBy = SomeMigration.Olivia };
        var migration = new Migration(checking, SomeMigration.Policy);

        await migration.FindingsKnownAsync(new CheckOutcome([.. checking.Items], [SomeMigration.Blocker("bob")], SomeMigration.Now), SomeMigration.Now);

        migration.Snapshot.State.ShouldBe(MigrationState.Checked);
        migration.Snapshot.RunThroughBy.ShouldBeNull();
        migration.Events.OfType<Migrations.Events.RunStopped>().Single().Reason.ShouldContain("1 blocker");
    }
}
