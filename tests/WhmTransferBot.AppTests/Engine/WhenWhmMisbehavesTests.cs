using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Sessions;

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
        await CallAsync(bot, "start_transfer_session");
        if (then is not null) await CallAsync(bot, then);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        bot.Server("new1").Sessions.Single().State.ShouldBe(left);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");

        await bot.UntilAsync(ended);

        bot.Server("new1").Sessions.Single().StartedPids.Count.ShouldBe(1);
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

    private static async Task AskForApprovalAsync(BotUnderTest bot, string accounts)
    {
        await bot.SayAsync(BotUnderTest.Olivia, $"plan from:old1 to:new1 accounts:{accounts}");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
    }

    /// <summary>Somebody else than the bot does something with the only session.</summary>
    private static async Task CallAsync(BotUnderTest bot, string function)
    {
        var server = bot.Range.Host["new1"];
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(server.Url, $"/json-api/{function}?api.version=1&transfer_session_id={server.Server.Sessions.Single().Id}"));
        request.Headers.TryAddWithoutValidation("Authorization", $"whm {server.User}:{server.Token}");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
