using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;
using static WhmTransferBot.Tests.Support.SomeMigration;

namespace WhmTransferBot.Tests.Approvals;

public sealed class OverrideTests
{
    private static readonly Actor Ada = new(new PersonId("Ada"), "slack:T1:UADA", "Ada");

    [Fact]
    public async Task An_administrator_decides_alone_for_exactly_what_is_asked()
    {
        var migration = await AskedAsync(new TransferOptions { Overwrite = Overwrite.Force });

        (await migration.OverrideAsync("old1 is failing", migration.Fingerprint.Short, null, Ada, Now)).ShouldBeNull();

        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
        migration.MayBegin(Now).ShouldBeTrue();
        var told = migration.Events.OfType<ApprovalOverridden>().ShouldHaveSingleItem();
        (told.Count, told.Required, told.Reason, told.By).ShouldBe((0, 2, "old1 is failing", Ada));
        migration.Snapshot.Approval!.HoldsFor(new Fingerprint(new string('0', 64))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_administrator_may_be_the_one_who_asked()
    {
        var migration = new Migration(In(MigrationState.Queued), Policy);
        await migration.AskForStartAsync(StartWindow.Always, Ada, Now);
        (await migration.ApproveAsync(null, null, Ada, Now)).ShouldNotBeNull().Name.ShouldBe("SelfApproval");

        (await migration.OverrideAsync("nobody answers", null, null, Ada, Now)).ShouldBeNull();

        migration.Snapshot.State.ShouldBe(MigrationState.Approved);
    }

    [Theory]
    [InlineData(" ", null, null, "ReasonMissing")]
    [InlineData("why", "ffffffff", "new1", "OutdatedCard")]
    [InlineData("why", null, null, "ConfirmationMissing")]
    [InlineData("why", null, "old1", "ConfirmationMissing")]
    public async Task Haste_is_no_reason_to_leave_out_the_rest(string reason, string? seen, string? typed, string refusal)
    {
        var migration = await AskedAsync(new TransferOptions { Overwrite = Overwrite.Delete });

        (await migration.OverrideAsync(reason, seen, typed, Ada, Now)).ShouldNotBeNull().Name.ShouldBe(refusal);

        migration.Snapshot.State.ShouldBe(MigrationState.AwaitingApproval);
        migration.Snapshot.Approval!.Override.ShouldBeNull();
    }

    [Fact]
    public async Task An_edit_voids_it_like_any_approval()
    {
        var migration = await AskedAsync(TransferOptions.Default);
        await migration.OverrideAsync("nobody answers", null, null, Ada, Now);

        await migration.ExcludeAsync(["bob"], Olivia, Now);

        migration.Snapshot.Approval.ShouldBeNull();
        migration.Events.OfType<ApprovalVoided>().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(MigrationState.Planned)]
    [InlineData(MigrationState.Queued)]
    [InlineData(MigrationState.Running)]
    public async Task There_is_nothing_to_override_before_or_after_the_request(MigrationState state)
    {
        var migration = new Migration(In(state), Policy);

        (await migration.OverrideAsync("nobody answers", null, null, Ada, Now)).ShouldNotBeNull().Name.ShouldBe("StepNotPossible");

        migration.Events.ShouldBeEmpty();
    }

    private static async Task<Migration> AskedAsync(TransferOptions options)
    {
        var migration = new Migration(In(MigrationState.Queued) with { Options = options }, Policy);
        await migration.AskForStartAsync(StartWindow.Always, Olivia, Now);
        return migration;
    }
}
