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

        (await migration.ApproveAsync(null, null, Amir, Now)).ShouldBeNull();

        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
        migration.MayBegin(Now).ShouldBeTrue();
    }

    [Fact]
    public async Task Destructive_options_need_two_colleagues()
    {
        var migration = await AskedAsync(Queued() with { Options = new TransferOptions { Overwrite = Overwrite.Force } });

        (await migration.ApproveAsync(null, null, Amir, Now)).ShouldBeNull();
        migration.Snapshot.State.ShouldBe(MigrationState.AwaitingApproval);

        (await migration.ApproveAsync(null, null, Aiko, Now)).ShouldBeNull();
        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("old1", false)]
    [InlineData("?", false)]
    [InlineData("new1", true)]
    [InlineData(" NEW1 ", true)]
    public async Task Deleting_accounts_is_approved_only_by_typing_the_name_of_the_destination(string? typed, bool counts)
    {
        var migration = await AskedAsync(Queued() with { Options = new TransferOptions { Overwrite = Overwrite.Delete } });

        var refusal = await migration.ApproveAsync(null, typed, Amir, Now);

        refusal?.Name.ShouldBe("ConfirmationMissing");
        (refusal is null).ShouldBe(counts);
        migration.Snapshot.Approval!.Votes.Count.ShouldBe(counts ? 1 : 0);
    }

    [Fact]
    public async Task A_request_is_reminded_of_once_before_it_expires()
    {
        var migration = await AskedAsync();
        migration.Schedule(Now);
        migration.Snapshot.DueAt.ShouldBe(Now.AddHours(22));

        await migration.ApplyClocksAsync(Now.AddHours(22).AddTicks(-1));
        migration.Events.OfType<ApprovalReminder>().ShouldBeEmpty();
        await migration.ApplyClocksAsync(Now.AddHours(22));
        await migration.ApplyClocksAsync(Now.AddHours(23));

        var reminder = migration.Events.OfType<ApprovalReminder>().Single();
        (reminder.Until, reminder.Count, reminder.Required, reminder.WaitsForStart).ShouldBe((Now.AddHours(24), 0, 1, false));
        migration.Schedule(Now.AddHours(23));
        migration.Snapshot.DueAt.ShouldBe(Now.AddHours(24));
    }

    [Fact]
    public async Task An_approval_that_was_not_used_is_reminded_of_before_it_expires()
    {
        var migration = await AskedAsync();
        await migration.ApproveAsync(null, null, Amir, Now);

        await migration.ApplyClocksAsync(Now.AddHours(10));

        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
        migration.Events.OfType<ApprovalReminder>().Single().WaitsForStart.ShouldBeTrue();
    }

    [Theory]
    [InlineData(24, 2, 22)]
    [InlineData(2, 2, 1)]
    [InlineData(24, 0, null)]
    public void A_reminder_comes_at_the_earliest_after_half_of_the_time(int hours, int before, int? expected)
    {
        var policy = new ApprovalPolicy { RemindBefore = TimeSpan.FromHours(before) };

        policy.ReminderOf(Now, Now.AddHours(hours)).ShouldBe(expected is { } at ? Now.AddHours(at) : null);
    }

    [Theory]
    [InlineData(MigrationState.Queued)]
    [InlineData(MigrationState.AwaitingApproval)]
    [InlineData(MigrationState.Approved)]
    public async Task An_edit_after_the_queue_was_filled_leaves_the_session_and_voids_the_approvals(MigrationState state)
    {
        var before = In(state);
        var migration = new Migration(before, Policy);

        (await migration.ExcludeAsync(["bob"], Olivia, Now)).ShouldBeNull();

        migration.Snapshot.State.ShouldBe(MigrationState.Planned);
        migration.Snapshot.Approval.ShouldBeNull();
        migration.Snapshot.Session.ShouldBeNull();
        migration.Snapshot.PastSessions.ShouldContain(before.Session!);
        var voided = migration.Events.OfType<ApprovalVoided>().ToList();
        if (state == MigrationState.Queued) voided.ShouldBeEmpty();
        else voided.ShouldHaveSingleItem().Differences.ShouldBe(["bob is left out"]);
        (await migration.ApproveAsync(null, null, Amir, Now)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_one_who_asked_does_not_count()
    {
        var migration = await AskedAsync();

        (await migration.ApproveAsync(null, null, Olivia, Now)).ShouldNotBeNull().Name.ShouldBe("SelfApproval");

        migration.Snapshot.State.ShouldBe(MigrationState.AwaitingApproval);
        migration.Snapshot.Approval!.Votes.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_one_who_asked_does_not_count_on_another_platform_either()
    {
        var migration = await AskedAsync();

        (await migration.ApproveAsync(null, null, Olivia with { Identity = "discord:99887766" }, Now)).ShouldNotBeNull().Name.ShouldBe("SelfApproval");
    }

    [Fact]
    public async Task Self_approval_counts_where_the_policy_allows_it()
    {
        var policy = Policy with { Approval = new ApprovalPolicy { AllowSelf = true } };
        var migration = new Migration(Queued(), policy);
        await migration.AskForStartAsync(StartWindow.Always, Olivia, Now);

        (await migration.ApproveAsync(null, null, Olivia, Now)).ShouldBeNull();

        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
    }

    [Fact]
    public async Task A_person_counts_once_also_across_platforms()
    {
        var migration = await AskedAsync(Queued() with { Options = new TransferOptions { Live = true } });
        await migration.ApproveAsync(null, null, Amir, Now);

        (await migration.ApproveAsync(null, null, Amir with { Identity = "discord:1234" }, Now)).ShouldNotBeNull().Name.ShouldBe("AlreadyApproved");

        migration.Snapshot.State.ShouldBe(MigrationState.AwaitingApproval);
    }

    [Fact]
    public async Task An_approval_of_another_fingerprint_is_refused_as_outdated()
    {
        var migration = await AskedAsync();

        (await migration.ApproveAsync("00000000", null, Amir, Now)).ShouldNotBeNull().Name.ShouldBe("OutdatedCard");
        (await migration.ApproveAsync(migration.Fingerprint.Short, null, Amir, Now)).ShouldBeNull();
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
        await migration.ApproveAsync(null, null, Amir, Now);

        await migration.ApplyClocksAsync(Now.AddHours(12));

        migration.Snapshot.State.ShouldBe(MigrationState.Queued);
        migration.Events.OfType<ApprovalExpired>().Single().WasApproved.ShouldBeTrue();
    }

    [Fact]
    public async Task A_window_holds_the_start_back_and_the_clock_of_the_start_runs_from_its_opening()
    {
        var migration = new Migration(Queued(), Policy);
        await migration.AskForStartAsync(new StartWindow(null, new TimeOnly(22, 0), new TimeOnly(6, 0)), Olivia, Now);
        await migration.ApproveAsync(null, null, Amir, Now);

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
