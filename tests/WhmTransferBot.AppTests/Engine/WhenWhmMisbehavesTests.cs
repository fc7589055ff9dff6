using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.AppTests.Engine;

public sealed class WhenWhmMisbehavesTests
{
    [Theory]
    [InlineData("create_remote_root_transfer_session", 3, 1)]
    [InlineData("enqueue_transfer_item", 3, 0)]
    [InlineData("start_transfer_session", 3, 0)]
    [InlineData("start_transfer_session", 0, 1)]
    [InlineData("retrieve_transfer_session_remote_analysis", 3, 0)]
    [InlineData("validate_system_user", 3, 0)]
    public async Task An_answer_that_is_lost_after_the_effect_changes_nothing_in_the_end(string function, int repetitions, int doubts)
    {
        await using var bot = await BotUnderTest.StartAsync(patience: options => options.Retries = repetitions);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.LostAnswer) { Function = function, Count = 1 });
        await bot.DriveToRunningAsync();

        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Sessions.Count(session => session.StartedPids.Count > 0).ShouldBe(1);
        bot.Server("new1").Sessions.Single(session => session.StartedPids.Count > 0).Items.Count.ShouldBe(3);
        bot.Posts().Count(post => post.StartsWith("Unconfirmed.", StringComparison.Ordinal)).ShouldBe(doubts);
    }

    [Fact]
    public async Task A_session_that_is_done_before_its_start_is_confirmed_is_not_made_anew()
    {
        await using var bot = await BotUnderTest.StartAsync(new SimulatorOptions { Speed = 20 });
        await AskForApprovalAsync(bot, "alice");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.LostAnswer) { Function = "start_transfer_session", Count = 3 });
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");

        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBeGreaterThan(1);
        bot.Server("new1").Calls.CarriedOut("create_remote_root_transfer_session").ShouldBe(1);
        bot.Server("new1").Sessions.Single().StartedPids.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("alice", null, SessionState.Completed, MigrationState.Completed)]
    [InlineData("alice,frank", "abort_transfer_session", SessionState.Aborted, MigrationState.Aborted)]
    public async Task A_session_that_somebody_started_in_whm_is_taken_over_and_never_made_anew(
        string accounts, string? then, SessionState left, MigrationState ended)
    {
        await using var bot = await BotUnderTest.StartAsync(new SimulatorOptions { Speed = 20 });
        await AskForApprovalAsync(bot, accounts);
        await SomebodyElse.CallAsync(bot, "start_transfer_session");
        if (then is not null) await SomebodyElse.CallAsync(bot, then);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        bot.Server("new1").Sessions.Single().State.ShouldBe(left);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");

        await bot.UntilAsync(ended);

        bot.Server("new1").Sessions.Single().StartedPids.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public async Task A_session_that_somebody_started_in_whm_and_that_broke_off_moves_nothing_a_second_time(int refusalsOfItsLog)
    {
        await using var bot = await BotUnderTest.StartAsync(new SimulatorOptions { Speed = 20 });
        await AskForApprovalAsync(bot, "alice,frank");
        await SomebodyElse.CallAsync(bot, "start_transfer_session");
        bot.Clock.Advance(TimeSpan.FromSeconds(20));
        bot.Server("new1").Sessions.Single().Items.Count(item => item.State == ItemState.Completed).ShouldBe(1);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.ServerRestarts));
        bot.Server("new1").Sessions.Single().State.ShouldBe(SessionState.Failed);
        if (refusalsOfItsLog > 0)
            bot.Server("new1").Faults.Add(new Fault(FaultKind.SessionUnknown) { Function = "fetch_transfer_session_log", Count = refusalsOfItsLog, Text = "The disk is full." });
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");

        var ended = await bot.UntilAsync(now => now.State.IsFinal());

        ended.State.ShouldBe(MigrationState.CompletedWithFailures);
        ended.Wanted.Count(item => item.Outcome.IsSuccess()).ShouldBe(1);
        bot.Server("new1").Sessions.Single().StartedPids.Count.ShouldBe(1);
        bot.Server("new1").Calls.Received("start_transfer_session").ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_whm_denies_once_before_its_start_is_not_made_anew()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await AskForApprovalAsync(bot, "alice");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.SessionUnknown) { Function = "get_transfer_session_state", Count = 1, Text = "The disk is full." });

        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Sessions.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_keeps_no_session_is_not_given_one_after_the_other(bool approved)
    {
        await using var bot = await BotUnderTest.StartAsync();
        if (approved) await AskForApprovalAsync(bot, "alice");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.SessionUnknown) { Function = "get_transfer_session_state", Text = "No such session." });

        if (approved)
        {
            await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        }
        else
        {
            await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice");
            await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        }

        await bot.UntilAsync(_ => bot.Posts()[^1].Contains("lost 3 sessions of M-1", StringComparison.Ordinal));
        await bot.PassAsync(TimeSpan.FromHours(1));

        (await bot.FindAsync()).State.ShouldBe(MigrationState.Planned);
        bot.Server("new1").Calls.CarriedOut("create_remote_root_transfer_session").ShouldBe(3);
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
        bot.Posts().Count(post => post.StartsWith("Unconfirmed.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(FaultKind.HtmlPage, "is not the WHM API", "answers on its API address")]
    [InlineData(FaultKind.AccessDenied, "refused the login of root", "Check the API token")]
    [InlineData(FaultKind.SessionUnknown, "The source’s port 22 is closed.", "the login in servers.json is right")]
    public async Task A_create_that_cannot_work_says_why_and_can_be_repeated(FaultKind kind, string words, string remedy)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var fault = bot.Server("new1").Faults.Add(new Fault(kind) { Function = "create_*", Text = words });
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(now => now is { State: MigrationState.Planned, Intent: null });

        bot.Posts()[^1].ShouldContain(words);
        bot.Posts()[^1].ShouldContain(remedy);
        bot.Posts()[^1].ShouldContain("create M-1");
        bot.Posts()[^1].ShouldNotContain("   at ");
        bot.Server("new1").Faults.Lift(fault);
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
    }

    [Fact]
    public async Task A_session_that_whm_ends_as_failed_ends_by_what_its_items_say()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("erin,frank");
        await bot.UntilAsync(now => now.Wanted.Any(item => item.Outcome == Migrations.Monitoring.ItemOutcome.Succeeded));

        bot.Server("new1").Faults.Add(new Fault(FaultKind.SessionFails));

        var ended = await bot.UntilAsync(now => now.State.IsFinal());
        ended.State.ShouldBe(MigrationState.CompletedWithFailures);
        bot.Posts()[^1].ShouldSatisfyAllConditions(
            report => report.ShouldStartWith("Report of M-1"),
            report => report.ShouldContain("Arrived: 1 of 2 items"),
            report => report.ShouldContain("WHM calls the session FAILED"));
    }

    [Fact]
    public async Task A_process_that_died_while_whm_says_that_it_runs_is_told_as_a_stall_and_waits_for_somebody_to_abort()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("erin,frank");
        await bot.UntilAsync(now => now.Wanted.Any(item => item.Outcome == Migrations.Monitoring.ItemOutcome.Succeeded));

        bot.Server("new1").Faults.Add(new Fault(FaultKind.ProcessDies));
        await bot.UntilAsync(now => now.Monitoring.StallReported);
        for (var look = 0; look < 24; look++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(10));
            await bot.SweepAsync();
        }

        (await bot.FindAsync()).State.ShouldBe(MigrationState.Running);
        bot.Server("new1").Sessions.Single().State.ShouldBe(SessionState.Running);
        bot.Server("new1").Calls.Received("abort_transfer_session").ShouldBe(0);
        var last = await SomebodyElse.LastLineAsync(bot, "frank");
        bot.Posts().Where(post => post.StartsWith("Nothing has moved", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldEndWith($"> {last}");

        await bot.SayAsync(BotUnderTest.Olivia, "abort M-1 reason:\"its process is gone\"");
        await bot.UntilAsync(MigrationState.Aborted);

        bot.Posts()[^1].ShouldSatisfyAllConditions(
            report => report.ShouldStartWith("Report of M-1"),
            report => report.ShouldContain("Arrived: 1 of 2 items"),
            report => report.ShouldContain("Not begun or not finished:\n- frank"));
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
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
        bot.Posts().Count(post => post.StartsWith("Blind since", StringComparison.Ordinal)).ShouldBe(1);
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
        var last = await SomebodyElse.LastLineAsync(bot, "frank");
        bot.Posts().Where(post => post.StartsWith("Nothing has moved", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldEndWith($"> {last}");
    }

    private static async Task AskForApprovalAsync(BotUnderTest bot, string accounts)
    {
        await bot.SayAsync(BotUnderTest.Olivia, $"plan from:old1 to:new1 accounts:{accounts}");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
    }
}
