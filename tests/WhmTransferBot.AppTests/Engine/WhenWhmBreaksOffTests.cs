using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>WHM is slow, hangs, resets connections, cuts answers, or refuses its token, in each phase of a migration.</summary>
public sealed class WhenWhmBreaksOffTests
{
    private const string Create = "create_remote_root_transfer_session";
    private const string Queue = "enqueue_transfer_item";
    private const string Start = "start_transfer_session";
    private const string State = "get_transfer_session_state";
    private const string Log = "fetch_transfer_session_log";
    private const string Blind = "gives no usable answer";
    private const string Unconfirmed = "Unconfirmed.";

    [Theory]
    [InlineData(FaultKind.ConnectionReset, Create)]
    [InlineData(FaultKind.ConnectionReset, Queue)]
    [InlineData(FaultKind.ConnectionReset, Start)]
    [InlineData(FaultKind.ConnectionReset, State)]
    [InlineData(FaultKind.ResetInBody, Create)]
    [InlineData(FaultKind.ResetInBody, Queue)]
    [InlineData(FaultKind.ResetInBody, Start)]
    [InlineData(FaultKind.ResetInBody, Log)]
    [InlineData(FaultKind.CutChunks, Create)]
    [InlineData(FaultKind.CutChunks, Queue)]
    [InlineData(FaultKind.CutChunks, Start)]
    [InlineData(FaultKind.CutChunks, Log)]
    [InlineData(FaultKind.CutBody, Create)]
    [InlineData(FaultKind.CutBody, Start)]
    public async Task An_answer_that_breaks_off_changes_nothing_in_the_end(FaultKind kind, string function)
    {
        await using var bot = await BotUnderTest.StartAsync(patience: Patience.AskAgainSoon);
        bot.Server("new1").Faults.Add(new Fault(kind) { Function = function, Count = 1 });

        await bot.DriveToRunningAsync("erin");
        await bot.UntilAsync(MigrationState.Completed);

        ShouldHaveMovedOnce(bot, 1);
        bot.Posts().ShouldNotContain(post => post.Contains(Blind, StringComparison.Ordinal));
        // The client asks about everything else once more at once, and then it is known.
        bot.Posts().Count(post => post.StartsWith(Unconfirmed, StringComparison.Ordinal)).ShouldBe(function == Create ? 1 : 0);
    }

    [Theory]
    [InlineData(Create)]
    [InlineData(Queue)]
    [InlineData(Start)]
    [InlineData(Log)]
    public async Task A_call_that_is_never_answered_is_given_up_and_changes_nothing_in_the_end(string function)
    {
        await using var bot = await BotUnderTest.StartAsync(patience: Patience.GiveUpSoon);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.Hangs) { Function = function, Count = 1 });

        await bot.DriveToRunningAsync("erin");
        await bot.UntilAsync(MigrationState.Completed);

        ShouldHaveMovedOnce(bot, 1);
        bot.Posts().Count(post => post.StartsWith(Unconfirmed, StringComparison.Ordinal)).ShouldBe(function is Create or Start ? 1 : 0);
    }

    [Fact]
    public async Task People_are_answered_while_the_destination_hangs()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.Hangs) { Function = State, Count = 1 });
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var look = bot.SweepAsync();

        var answer = await bot.SayAsync(BotUnderTest.Olivia, "status M-1");

        look.IsCompleted.ShouldBeFalse();
        PlainText.Of(answer.ShouldBeOfType<Reply.Public>().Card).ShouldContain("M-1");
        bot.Server("new1").Faults.Clear();
        await look;
        await bot.UntilAsync(MigrationState.Completed);
    }

    [Fact]
    public async Task A_slow_destination_takes_longer_and_nothing_else()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: Patience.AskOnce);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.SlowAnswer) { Delay = TimeSpan.FromMilliseconds(150) });

        await bot.DriveToRunningAsync("erin");
        await bot.UntilAsync(MigrationState.Completed);

        ShouldHaveMovedOnce(bot, 1);
        bot.Server("new1").Calls.Received(Create).ShouldBe(1);
        bot.Server("new1").Calls.Received(Queue).ShouldBe(1);
        bot.Server("new1").Calls.Received(Start).ShouldBe(1);
        bot.Posts().ShouldNotContain(post => post.Contains(Blind, StringComparison.Ordinal) || post.StartsWith(Unconfirmed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_refused_while_whm_works_is_told_once_and_the_transfer_goes_on()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,frank");
        var fault = bot.Server("new1").Faults.Add(new Fault(FaultKind.AccessDenied));
        await bot.UntilAsync(now => now.Monitoring.BlindnessReported);
        for (var look = 0; look < 6; look++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(5));
            await bot.SweepAsync();
        }

        (await bot.FindAsync()).State.ShouldBe(MigrationState.Running);
        bot.Posts().Where(post => post.Contains(Blind, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            post => post.ShouldContain("refused the login of root"),
            post => post.ShouldContain("check the API token"));
        bot.Server("new1").Faults.Lift(fault);
        await bot.UntilAsync(MigrationState.Completed);
        ShouldHaveMovedOnce(bot, 3);
        bot.Posts().Count(post => post.Contains("answers again", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_is_refused_while_the_queue_is_filled_stops_there_and_nothing_is_queued_twice()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await CheckAsync(bot, "alice,erin");
        var fault = bot.Server("new1").Faults.Add(new Fault(FaultKind.AccessDenied) { Function = Queue });

        await bot.SayAsync(BotUnderTest.Olivia, "queue M-1");
        await bot.UntilAsync(now => now is { State: MigrationState.Checked, Intent: null });
        bot.Posts()[^1].ShouldContain("queue M-1");
        bot.Posts()[^1].ShouldContain("API token");

        bot.Server("new1").Faults.Lift(fault);
        await bot.SayAsync(BotUnderTest.Olivia, "queue M-1");
        await bot.UntilAsync(MigrationState.Queued);
        bot.Server("new1").Sessions.ShouldHaveSingleItem().Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_is_refused_at_the_start_starts_nothing_and_says_what_to_mend()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await ApproveWithAsync(bot, new Fault(FaultKind.AccessDenied) { Function = Start, Count = 1 });
        await bot.UntilAsync(now => now is { State: MigrationState.Queued, Intent: null });

        bot.Server("new1").Calls.CarriedOut(Start).ShouldBe(0);
        bot.Posts()[^1].ShouldContain("API token");
        bot.Posts()[^1].ShouldContain("start M-1");
        await bot.SayAsync(BotUnderTest.Olivia, "start M-1");
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Completed);
        ShouldHaveMovedOnce(bot, 1);
    }

    [Fact]
    public async Task A_destination_that_reboots_before_it_took_the_start_is_waited_for_and_started_once()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: Patience.AskAgainSoon);
        await ApproveWithAsync(bot, new Fault(FaultKind.Hangs) { Function = Start, Count = 1 });
        var work = bot.UntilAsync(MigrationState.Running);
        await ReceivedAsync(bot, Start);

        bot.Server("new1").Faults.Add(new Fault(FaultKind.ServerRestarts) { Delay = TimeSpan.FromMinutes(4) });

        await work;
        await bot.UntilAsync(MigrationState.Completed);
        bot.Posts().Count(post => post.Contains(Blind, StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1);
        bot.Posts().Count(post => post.StartsWith(Unconfirmed, StringComparison.Ordinal)).ShouldBe(1);
        ShouldHaveMovedOnce(bot, 1);
    }

    [Fact]
    public async Task A_destination_that_reboots_after_it_took_the_start_is_not_started_again()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: Patience.AskOnce);
        await ApproveWithAsync(bot, new Fault(FaultKind.LostAnswer) { Function = Start, Count = 1 });
        await bot.UntilAsync(now => now is { State: MigrationState.Starting, Monitoring.FailedLooks: > 0 });

        bot.Server("new1").Faults.Add(new Fault(FaultKind.ServerRestarts) { Delay = TimeSpan.FromMinutes(4) });

        await bot.UntilAsync(MigrationState.Failed);
        bot.Server("new1").Calls.CarriedOut(Start).ShouldBe(1);
        bot.Posts().Count(post => post.StartsWith(Unconfirmed, StringComparison.Ordinal)).ShouldBe(1);
        bot.Posts()[^1].ShouldStartWith("Report of M-1");
    }

    [Fact]
    public async Task A_destination_that_reboots_while_the_queue_is_filled_is_filled_once_in_the_end()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: Patience.AskOnce);
        await CheckAsync(bot, "alice,erin");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.Hangs) { Function = Queue, Count = 1 });
        await bot.SayAsync(BotUnderTest.Olivia, "queue M-1");
        await ReceivedAsync(bot, Queue);

        bot.Server("new1").Faults.Add(new Fault(FaultKind.ServerRestarts) { Delay = TimeSpan.FromMinutes(4) });

        await bot.UntilAsync(now => now is { State: MigrationState.Checked, Intent: null });
        bot.Posts()[^1].ShouldContain("nothing is queued twice");
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await bot.SayAsync(BotUnderTest.Olivia, "queue M-1");
        await bot.UntilAsync(MigrationState.Queued);
        bot.Server("new1").Sessions.ShouldHaveSingleItem().Items.Count.ShouldBe(2);
    }

    private static async Task CheckAsync(BotUnderTest bot, string accounts)
    {
        await bot.SayAsync(BotUnderTest.Olivia, $"plan from:old1 to:new1 accounts:{accounts}");
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
        await bot.SayAsync(BotUnderTest.Olivia, "check M-1");
        await bot.UntilAsync(MigrationState.Checked);
    }

    private static async Task ApproveWithAsync(BotUnderTest bot, Fault fault)
    {
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        bot.Server("new1").Faults.Add(fault);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
    }

    private static async Task ReceivedAsync(BotUnderTest bot, string function)
    {
        for (var look = 0; look < 1500 && bot.Server("new1").Calls.Received(function) == 0; look++)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        bot.Server("new1").Calls.Received(function).ShouldBeGreaterThan(0);
    }

    private static void ShouldHaveMovedOnce(BotUnderTest bot, int items) =>
        bot.Server("new1").Sessions.Where(session => session.StartedPids.Count > 0).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            session => session.StartedPids.Count.ShouldBe(1),
            session => session.Items.Count.ShouldBe(items));
}
