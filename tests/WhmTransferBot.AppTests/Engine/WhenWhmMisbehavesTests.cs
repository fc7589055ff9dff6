using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

public sealed class WhenWhmMisbehavesTests
{
    [Theory]
    [InlineData("create_remote_root_transfer_session")]
    [InlineData("enqueue_transfer_item")]
    [InlineData("start_transfer_session")]
    [InlineData("retrieve_transfer_session_remote_analysis")]
    [InlineData("validate_system_user")]
    public async Task An_answer_that_is_lost_after_the_effect_changes_nothing_in_the_end(string function)
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Server("new1").Faults.Add(new Fault(FaultKind.LostAnswer) { Function = function, Count = 1 });
        await bot.DriveToRunningAsync();

        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Sessions.Count(session => session.StartedPids.Count > 0).ShouldBe(1);
        bot.Server("new1").Sessions.Single(session => session.StartedPids.Count > 0).Items.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("pause_transfer_session", "pause M-1", MigrationState.Paused)]
    [InlineData("abort_transfer_session", "abort M-1 reason:\"enough\"", MigrationState.Aborted)]
    public async Task A_wish_whose_answer_is_lost_is_found_fulfilled(string function, string words, MigrationState reached)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,frank");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.LostAnswer) { Function = function, Count = 1 });

        await bot.SayAsync(BotUnderTest.Olivia, words);
        await bot.UntilAsync(reached);

        bot.Server("new1").Calls.CarriedOut(function).ShouldBe(1);
    }

    [Theory]
    [InlineData(FaultKind.HtmlPage)]
    [InlineData(FaultKind.AccessDenied)]
    public async Task A_create_that_cannot_work_says_why_and_can_be_repeated(FaultKind kind)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var fault = bot.Server("new1").Faults.Add(new Fault(kind));
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(now => now is { State: MigrationState.Planned, Intent: null });

        bot.Posts()[^1].ShouldContain("create M-1");
        bot.Posts()[^1].ShouldNotContain("   at ");
        bot.Server("new1").Faults.Lift(fault);
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
    }

    [Fact]
    public async Task A_destination_that_goes_silent_is_not_a_failed_migration()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync();
        var fault = bot.Server("new1").Faults.Add(new Fault(FaultKind.HtmlPage));
        await bot.UntilAsync(now => now.Monitoring.BlindnessReported);
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Running);

        bot.Server("new1").Faults.Lift(fault);
        await bot.UntilAsync(MigrationState.Completed);

        bot.Posts().Count(post => post.Contains("gives no usable answer", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_whose_process_died_ends_by_what_its_items_say()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("erin,frank");
        await bot.UntilAsync(now => now.Wanted.Any(item => item.Outcome == Migrations.Monitoring.ItemOutcome.Succeeded));

        bot.Server("new1").Faults.Add(new Fault(FaultKind.SessionFails));

        var ended = await bot.UntilAsync(now => now.State.IsFinal());
        ended.State.ShouldBe(MigrationState.CompletedWithFailures);
    }

    [Fact]
    public async Task A_session_that_whm_no_longer_knows_is_asked_for_several_times_and_then_ends_by_what_its_items_say()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("erin,frank");
        await bot.UntilAsync(now => now.Wanted.Any(item => item.Outcome == Migrations.Monitoring.ItemOutcome.Succeeded));

        bot.Server("new1").Faults.Add(new Fault(FaultKind.SessionUnknown) { Function = "get_transfer_session_state" });
        await bot.UntilAsync(now => now.Monitoring.FailedLooks == 2);
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Running);

        var ended = await bot.UntilAsync(now => now.State.IsFinal());
        ended.State.ShouldBe(MigrationState.CompletedWithFailures);
        bot.Posts()[^1].ShouldStartWith("Report of M-1");
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
    }

    [Fact]
    public async Task An_item_that_stalls_is_told_and_never_aborted()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("frank");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.ItemStalls) { Item = "frank" });

        await bot.UntilAsync(now => now.Monitoring.StallReported);

        (await bot.FindAsync()).State.ShouldBe(MigrationState.Running);
        bot.Server("new1").Calls.Received("abort_transfer_session").ShouldBe(0);
    }

    [Theory]
    [InlineData(FaultKind.TextNumbers)]
    [InlineData(FaultKind.UnknownLogAction)]
    [InlineData(FaultKind.UnknownState)]
    public async Task Odd_answers_do_no_harm(FaultKind kind)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var fault = bot.Server("new1").Faults.Add(new Fault(kind) { Count = 40 });
        await bot.DriveToRunningAsync();
        bot.Server("new1").Faults.Lift(fault);

        (await bot.UntilAsync(now => now.State.IsFinal())).State.ShouldBe(MigrationState.Completed);
    }
}
