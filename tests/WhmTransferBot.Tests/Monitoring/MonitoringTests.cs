using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;
using static WhmTransferBot.Tests.Support.SomeMigration;

namespace WhmTransferBot.Tests.Monitoring;

public sealed class MonitoringTests
{
    [Theory]
    [InlineData(SessionPhase.Completed, 2, MigrationState.Completed)]
    [InlineData(SessionPhase.Completed, 1, MigrationState.CompletedWithFailures)]
    [InlineData(SessionPhase.Completed, 0, MigrationState.Failed)]
    [InlineData(SessionPhase.Failed, 2, MigrationState.Completed)]
    [InlineData(SessionPhase.Failed, 1, MigrationState.CompletedWithFailures)]
    [InlineData(SessionPhase.Failed, 0, MigrationState.Failed)]
    [InlineData(SessionPhase.Aborted, 1, MigrationState.Aborted)]
    public async Task The_items_decide_how_it_ended(SessionPhase phase, int arrived, MigrationState verdict)
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        var sightings = new[] { "alice", "bob" }.SelectMany((name, index) => index < arrived ? Arrived(name) : Failed(name)).ToList();

        await migration.ObserveAsync(Seen(phase, sightings), Now);

        migration.Snapshot.State.ShouldBe(verdict);
        migration.Events.OfType<Ended>().Single().Arrived.ShouldBe(arrived);
    }

    [Fact]
    public async Task An_abort_that_whm_reports_as_failed_is_an_abort()
    {
        var migration = new Migration(In(MigrationState.Aborting), Policy);

        await migration.ObserveAsync(Seen(SessionPhase.Failed, []), Now);

        migration.Snapshot.State.ShouldBe(MigrationState.Aborted);
    }

    [Theory]
    [InlineData(SessionPhase.Completed, true, 5)]
    [InlineData(SessionPhase.Completed, false, 5)]
    [InlineData(SessionPhase.Aborted, false, 5)]
    [InlineData(SessionPhase.Failed, false, 5)]
    [InlineData(SessionPhase.Aborted, true, 1)]
    [InlineData(SessionPhase.Failed, true, 1)]
    public async Task A_session_is_judged_when_its_log_said_what_became_of_every_item_or_was_asked_often_enough(SessionPhase phase, bool whole, int looks)
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        for (var look = 1; look < looks; look++)
        {
            await migration.ObserveAsync(Seen(phase, []) with { LogIsWhole = whole }, Now);
            migration.Snapshot.State.ShouldBe(MigrationState.Running);
        }

        await migration.ObserveAsync(Seen(phase, []) with { LogIsWhole = whole }, Now);

        migration.Snapshot.State.IsFinal().ShouldBeTrue();
        migration.Snapshot.Monitoring.JudgedUnread.ShouldBe(looks > 1);
    }

    [Fact]
    public async Task A_log_that_is_there_again_decides_as_if_it_had_never_been_away()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        await migration.ObserveAsync(Seen(SessionPhase.Completed, []) with { LogIsWhole = false }, Now);
        await migration.ObserveAsync(Seen(SessionPhase.Completed, []) with { LogFault = "an HTML page" }, Now);

        await migration.ObserveAsync(Seen(SessionPhase.Completed, [.. Arrived("alice"), .. Arrived("bob")]), Now);

        migration.Snapshot.State.ShouldBe(MigrationState.Completed);
        migration.Snapshot.Monitoring.JudgedUnread.ShouldBeFalse();
    }

    [Fact]
    public async Task A_pause_counts_although_the_log_could_not_be_read_and_that_is_told_after_some_looks()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);

        for (var look = 0; look < Policy.Monitoring.SightLostAfter; look++)
            await migration.ObserveAsync(Seen(SessionPhase.Paused, []) with { LogFault = "an HTML page" }, Now);

        migration.Snapshot.State.ShouldBe(MigrationState.Paused);
        migration.Events.OfType<SightLost>().Single().Reason.ShouldBe("an HTML page");
    }

    [Fact]
    public async Task A_page_of_a_long_log_counts_before_the_rest_is_read_and_says_nothing_of_the_session()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        var positions = migration.Snapshot.Monitoring.LogPositions.SetItem("master.log", "page 1");

        await migration.ObserveAsync(
            Seen(SessionPhase.Completed, [.. Arrived("alice")]) with { IsPartial = true, LogPositions = positions }, Now);

        migration.Snapshot.State.ShouldBe(MigrationState.Running);
        migration.Snapshot.Items[0].Outcome.ShouldBe(ItemOutcome.Succeeded);
        migration.Snapshot.Monitoring.LogPositions["master.log"].ShouldBe("page 1");
    }

    [Fact]
    public async Task How_far_the_log_of_an_item_was_read_is_forgotten_when_it_has_ended()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        var positions = migration.Snapshot.Monitoring.LogPositions.SetItem("master.log", "9").SetItem("item-a", "5").SetItem("item-b", "5");

        await migration.ObserveAsync(
            Seen(SessionPhase.Running, [Sight("alice", Stage.Transfer, StageState.Succeeded) with { LogFile = "item-a" }]) with { LogPositions = positions }, Now);

        migration.Snapshot.Monitoring.LogPositions.Keys.ShouldBe(["item-b", "master.log"]);
    }

    [Fact]
    public async Task An_unknown_word_for_the_state_is_never_an_end()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);

        await migration.ObserveAsync(Seen(SessionPhase.Unknown, []), Now);

        migration.Snapshot.State.ShouldBe(MigrationState.Running);
    }

    [Fact]
    public async Task A_transfer_alone_is_no_arrival()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);

        await migration.ObserveAsync(Seen(SessionPhase.Running, [Sight("alice", Stage.Transfer, StageState.Succeeded)]), Now);

        migration.Snapshot.Items[0].Outcome.ShouldBe(ItemOutcome.InTransfer);
    }

    [Fact]
    public async Task Reading_a_log_twice_tells_nothing_twice()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        await migration.ObserveAsync(Seen(SessionPhase.Running, [.. Failed("alice")]), Now);
        var told = migration.Events.Count;

        await migration.ObserveAsync(Seen(SessionPhase.Running, [.. Failed("alice")]), Now.AddSeconds(10));

        migration.Events.Count.ShouldBe(told);
        migration.Events.OfType<ItemFailed>().Single().Words.ShouldBe("no room");
    }

    [Fact]
    public async Task Arrivals_are_gathered_for_half_a_minute()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);

        await migration.ObserveAsync(Seen(SessionPhase.Running, [.. Arrived("alice")]), Now.AddSeconds(10));
        migration.Events.OfType<AccountsArrived>().ShouldBeEmpty();
        await migration.ObserveAsync(Seen(SessionPhase.Running, [.. Arrived("bob")]), Now.AddSeconds(31));

        migration.Events.OfType<AccountsArrived>().Single().Names.Select(name => name.Value).ShouldBe(["alice", "bob"]);
    }

    [Fact]
    public async Task Progress_is_weighted_by_bytes()
    {
        var migration = new Migration(In(MigrationState.Running, Account("big", 900), Account("small", 100)), Policy);

        await migration.ObserveAsync(Seen(SessionPhase.Running, [.. Arrived("small"), Sight("big", Stage.Transfer, StageState.Running, 50)]), Now);

        // The small one is done: 10 %. A half of one of two queues of the big one: 22.5 %.
        Progress.Percent(migration.Snapshot).ShouldBe(32);
    }

    [Fact]
    public async Task The_time_left_is_a_range_and_unknown_at_first()
    {
        var migration = new Migration(In(MigrationState.Running, Account("big", 1_000_000)), Policy);
        for (var second = 0; second <= 60; second += 20)
        {
            var percent = second;
            await migration.ObserveAsync(Seen(SessionPhase.Running, [Sight("big", Stage.Transfer, StageState.Running, percent)]), Now.AddSeconds(second));
            if (second == 0) migration.Snapshot.Monitoring.Left.ShouldBeNull();
        }

        var left = migration.Snapshot.Monitoring.Left.ShouldNotBeNull();
        left.Least.ShouldBeLessThan(TimeSpan.FromSeconds(140));
        left.Most.ShouldBeGreaterThan(TimeSpan.FromSeconds(140));
    }

    [Fact]
    public async Task Nothing_moving_for_long_is_told_once_and_so_is_moving_again()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        await migration.ObserveAsync(Seen(SessionPhase.Running, [Sight("alice", Stage.Transfer, StageState.Running, 10)]), Now);

        await migration.ObserveAsync(Seen(SessionPhase.Running, []), Now.AddMinutes(15));
        await migration.ObserveAsync(Seen(SessionPhase.Running, []), Now.AddMinutes(16));
        await migration.ObserveAsync(Seen(SessionPhase.Running, [Sight("alice", Stage.Transfer, StageState.Running, 20)]), Now.AddMinutes(17));

        migration.Events.OfType<Stalled>().Single().Since.ShouldBe(Now);
        migration.Events.OfType<MovingAgain>().ShouldHaveSingleItem();
        migration.Snapshot.State.ShouldBe(MigrationState.Running);
    }

    [Fact]
    public async Task A_destination_that_does_not_answer_is_no_failure()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);

        for (var look = 0; look < 20; look++) migration.LookFailed("new1 did not answer", Now.AddMinutes(look));
        migration.Schedule(Now);
        await migration.ObserveAsync(Seen(SessionPhase.Running, []), Now.AddMinutes(20));

        migration.Snapshot.State.ShouldBe(MigrationState.Running);
        migration.Events.OfType<SightLost>().Single().Since.ShouldBe(Now);
        migration.Events.OfType<SightRegained>().Single().Since.ShouldBe(Now);
    }

    [Fact]
    public void Looks_that_fail_come_at_growing_intervals_up_to_a_bound()
    {
        var policy = new MonitoringPolicy();

        policy.PauseAfter(0).ShouldBe(policy.PollInterval);
        policy.PauseAfter(2).ShouldBe(policy.PollInterval * 4);
        policy.PauseAfter(1000).ShouldBe(MonitoringPolicy.LongestPause);
    }

    [Fact]
    public async Task A_pause_or_an_abort_from_whms_own_page_is_followed()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);

        await migration.ObserveAsync(Seen(SessionPhase.Paused, []), Now);
        migration.Snapshot.State.ShouldBe(MigrationState.Paused);
        await migration.ObserveAsync(Seen(SessionPhase.Running, []), Now);
        migration.Snapshot.State.ShouldBe(MigrationState.Running);
        await migration.ObserveAsync(Seen(SessionPhase.Aborting, []), Now);
        migration.Snapshot.State.ShouldBe(MigrationState.Aborting);

        migration.Events.OfType<PauseReached>().Single().SomebodyElse.ShouldBeTrue();
        migration.Events.OfType<Resumed>().Single().SomebodyElse.ShouldBeTrue();
        migration.Events.OfType<AbortRequested>().Single().SomebodyElse.ShouldBeTrue();
    }

    [Fact]
    public async Task A_retry_takes_up_exactly_what_did_not_arrive()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        await migration.ObserveAsync(Seen(SessionPhase.Completed, [.. Arrived("alice"), .. Failed("bob")]), Now);

        var (plan, refusal) = await migration.PlanRetryAsync(new Migrations.Identifiers.MigrationId(2), Olivia, Now);

        refusal.ShouldBeNull();
        plan.ShouldNotBeNull().Items.ShouldHaveSingleItem().Name.Value.ShouldBe("bob");
        plan.Items[0].Outcome.ShouldBe(ItemOutcome.Waiting);
        plan.RetryOf.ShouldBe(migration.Snapshot.Id);
        migration.Snapshot.RetriedBy.ShouldBe([plan.Id]);
    }

    private static Observation Seen(SessionPhase phase, IReadOnlyList<ItemSighting> sightings) =>
        new() { SessionState = phase.ToString().ToUpperInvariant(), Phase = phase, Sightings = sightings };

    private static IEnumerable<ItemSighting> Arrived(string name) =>
        [Sight(name, Stage.Transfer, StageState.Succeeded), Sight(name, Stage.Restore, StageState.Succeeded)];

    private static IEnumerable<ItemSighting> Failed(string name) =>
    [
        Sight(name, Stage.Transfer, StageState.Failed) with { Failure = "no room" },
        Sight(name, Stage.Restore, StageState.Failed) with { Failure = "no room" },
    ];

    private static ItemSighting Sight(string name, Stage stage, StageState state, int? percent = null) =>
        new(ItemKind.Account, name, stage, state) { Percent = percent };
}
