using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using static WhmTransferBot.Tests.Support.SomeMigration;

namespace WhmTransferBot.Tests.Monitoring;

/// <summary>What becomes of waiting when somebody sets the clock.</summary>
public sealed class ClockTests
{
    private static readonly DateTimeOffset Earlier = Now.AddHours(-5);

    [Theory]
    [InlineData(MigrationState.Running)]
    [InlineData(MigrationState.Paused)]
    [InlineData(MigrationState.Aborting)]
    [InlineData(MigrationState.Creating)]
    [InlineData(MigrationState.Approved)]
    public void A_pause_begins_anew_when_the_clock_was_set_back(MigrationState state)
    {
        var migration = new Migration(In(state), Policy);
        migration.Schedule(Now);

        migration.FollowClock(Earlier);

        migration.Snapshot.DueAt.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(Earlier + MonitoringPolicy.LongestPause);
    }

    [Fact]
    public void The_end_of_a_request_stays_where_people_have_set_it()
    {
        var migration = new Migration(In(MigrationState.AwaitingApproval), Policy);
        migration.Schedule(Now);
        var due = migration.Snapshot.DueAt;

        migration.FollowClock(Earlier);

        migration.Snapshot.DueAt.ShouldBe(due);
    }

    [Fact]
    public void A_clock_that_goes_on_changes_nothing()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        migration.Schedule(Now);
        var before = migration.Snapshot;

        migration.FollowClock(Now.AddSeconds(3));

        migration.Snapshot.ShouldBeSameAs(before);
    }

    [Fact]
    public async Task A_stall_is_noticed_by_the_new_clock()
    {
        var running = In(MigrationState.Running);
        var migration = new Migration(running with { Monitoring = running.Monitoring with { LastMovementAt = Now } }, Policy);

        await migration.ObserveAsync(Nothing, Earlier);
        await migration.ObserveAsync(Nothing, Earlier + Policy.Monitoring.StallAfter);

        migration.Events.OfType<Stalled>().ShouldHaveSingleItem().Since.ShouldBe(Earlier);
    }

    [Fact]
    public void A_bot_that_is_back_before_it_went_was_away_for_no_time()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        migration.NoteDeparture(Now);

        migration.NoteReturn(Earlier);

        migration.Events.OfType<BotReturned>().ShouldHaveSingleItem().Since.ShouldBe(Earlier);
    }

    private static Observation Nothing => new() { SessionState = "RUNNING", Phase = SessionPhase.Running };
}
