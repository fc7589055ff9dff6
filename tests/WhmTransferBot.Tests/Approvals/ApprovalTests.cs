using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Requests;
using static WhmTransferBot.Tests.Support.SomeMigration;

namespace WhmTransferBot.Tests.Approvals;

public sealed class ApprovalTests
{
    [Fact]
    public async Task One_colleague_is_enough_for_an_ordinary_migration()
    {
        var migration = await AskedAsync();

        (await migration.ApproveAsync(null, Amir, Now)).ShouldBeNull();

        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
        migration.MayBegin(Now).ShouldBeTrue();
    }

    [Fact]
    public async Task Destructive_options_need_two_colleagues()
    {
        var migration = await AskedAsync(Queued() with { Options = new TransferOptions { Overwrite = Overwrite.Delete } });

        (await migration.ApproveAsync(null, Amir, Now)).ShouldBeNull();
        migration.Snapshot.State.ShouldBe(MigrationState.AwaitingApproval);

        (await migration.ApproveAsync(null, Aiko, Now)).ShouldBeNull();
        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
    }

    [Fact]
    public async Task The_one_who_asked_does_not_count()
    {
        var migration = await AskedAsync();

        (await migration.ApproveAsync(null, Olivia, Now)).ShouldNotBeNull().Name.ShouldBe("SelfApproval");

        migration.Snapshot.State.ShouldBe(MigrationState.AwaitingApproval);
        migration.Snapshot.Approval!.Votes.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_one_who_asked_does_not_count_on_another_platform_either()
    {
        var migration = await AskedAsync();

        (await migration.ApproveAsync(null, Olivia with { Identity = "discord:99887766" }, Now)).ShouldNotBeNull().Name.ShouldBe("SelfApproval");
    }

    [Fact]
    public async Task Self_approval_counts_where_the_policy_allows_it()
    {
        var policy = Policy with { Approval = new ApprovalPolicy { AllowSelf = true } };
        var migration = new Migration(Queued(), policy);
        await migration.AskForStartAsync(StartWindow.Always, Olivia, Now);

        (await migration.ApproveAsync(null, Olivia, Now)).ShouldBeNull();

        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
    }

    [Fact]
    public async Task A_person_counts_once_also_across_platforms()
    {
        var migration = await AskedAsync(Queued() with { Options = new TransferOptions { Live = true } });
        await migration.ApproveAsync(null, Amir, Now);

        (await migration.ApproveAsync(null, Amir with { Identity = "discord:1234" }, Now)).ShouldNotBeNull().Name.ShouldBe("AlreadyApproved");

        migration.Snapshot.State.ShouldBe(MigrationState.AwaitingApproval);
    }

    [Fact]
    public async Task An_approval_of_another_fingerprint_is_refused_as_outdated()
    {
        var migration = await AskedAsync();

        (await migration.ApproveAsync("00000000", Amir, Now)).ShouldNotBeNull().Name.ShouldBe("OutdatedCard");
        (await migration.ApproveAsync(migration.Fingerprint.Short, Amir, Now)).ShouldBeNull();
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_returns_to_the_queue()
    {
        var migration = await AskedAsync();

        (await migration.RejectAsync(" ", Amir, Now)).ShouldNotBeNull().Name.ShouldBe("ReasonMissing");
        (await migration.RejectAsync("customer asked to wait", Amir, Now)).ShouldBeNull();

        migration.Snapshot.State.ShouldBe(MigrationState.Queued);
        migration.Snapshot.Approval.ShouldBeNull();
    }

    [Fact]
    public async Task A_request_that_nobody_answers_expires()
    {
        var migration = await AskedAsync();

        await migration.ApplyClocksAsync(Now.AddHours(24));

        migration.Snapshot.State.ShouldBe(MigrationState.Queued);
        migration.Events.OfType<ApprovalExpired>().Single().WasApproved.ShouldBeFalse();
    }

    [Fact]
    public async Task A_click_after_the_expiry_does_not_count()
    {
        var migration = await AskedAsync();

        (await migration.HandleAsync(new ApproveRequest(), Amir, Now.AddHours(25))).ShouldNotBeNull();

        migration.Snapshot.State.ShouldBe(MigrationState.Queued);
    }

    [Fact]
    public async Task An_approval_that_is_not_used_in_time_expires()
    {
        var migration = await AskedAsync();
        await migration.ApproveAsync(null, Amir, Now);

        await migration.ApplyClocksAsync(Now.AddHours(12));

        migration.Snapshot.State.ShouldBe(MigrationState.Queued);
        migration.Events.OfType<ApprovalExpired>().Single().WasApproved.ShouldBeTrue();
    }

    [Fact]
    public async Task A_window_holds_the_start_back_and_the_clock_of_the_start_runs_from_its_opening()
    {
        var migration = new Migration(Queued(), Policy);
        await migration.AskForStartAsync(new StartWindow(null, new TimeOnly(22, 0), new TimeOnly(6, 0)), Olivia, Now);
        await migration.ApproveAsync(null, Amir, Now);

        migration.MayBegin(Now).ShouldBeFalse();
        migration.MayBegin(Now.AddHours(1)).ShouldBeTrue();
        migration.Snapshot.Approval!.StartBy.ShouldBe(Now.AddHours(13));
        migration.Events.OfType<WaitingForWindow>().Single().OpensAt.ShouldBe(Now.AddHours(1));
    }

    [Fact]
    public async Task A_rebuilt_session_that_is_the_same_keeps_its_approval()
    {
        var rebuilding = In(MigrationState.Rebuilding);
        var migration = new Migration(rebuilding, Policy);

        (await migration.RebuildCheckedAsync(new CheckOutcome([.. rebuilding.Items], [], Now), Now)).ShouldBeTrue();
        await migration.RebuiltAsync(Now);

        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
        migration.MayBegin(Now).ShouldBeTrue();
    }

    [Fact]
    public async Task A_rebuilt_session_that_differs_voids_the_approvals_and_says_what_changed()
    {
        var rebuilding = In(MigrationState.Rebuilding);
        var migration = new Migration(rebuilding, Policy);
        var changed = rebuilding.Items.ConvertAll(item => item.Name.Value == "bob" ? item with { Domain = "other.example" } : item);

        (await migration.RebuildCheckedAsync(new CheckOutcome([.. changed], [], Now), Now)).ShouldBeFalse();

        migration.Snapshot.State.ShouldBe(MigrationState.Checked);
        migration.Snapshot.Approval.ShouldBeNull();
        migration.Events.OfType<ApprovalVoided>().Single().Differences.ShouldHaveSingleItem().ShouldContain("other.example");
    }

    [Fact]
    public async Task A_blocker_that_the_rebuild_finds_voids_the_approvals()
    {
        var rebuilding = In(MigrationState.Rebuilding);
        var migration = new Migration(rebuilding, Policy);

        (await migration.RebuildCheckedAsync(new CheckOutcome([.. rebuilding.Items], [Blocker("bob")], Now), Now)).ShouldBeFalse();

        migration.Snapshot.State.ShouldBe(MigrationState.Checked);
    }

    [Fact]
    public async Task What_was_planned_after_the_approval_never_starts_under_it()
    {
        var approved = In(MigrationState.Approved);
        var tampered = approved with { Items = approved.Items.RemoveAt(0) };

        await Should.ThrowAsync<InvalidOperationException>(() => new Migration(tampered, Policy).BeginAsync(Now));
    }

    private static MigrationSnapshot Queued() => In(MigrationState.Queued);

    private static async Task<Migration> AskedAsync(MigrationSnapshot? queued = null)
    {
        var migration = new Migration(queued ?? Queued(), Policy);
        (await migration.AskForStartAsync(StartWindow.Always, Olivia, Now)).ShouldBeNull();
        return migration;
    }
}
