using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>People decide something else while WHM is still being asked for what they wanted before.</summary>
public sealed class WhenPeopleDecideOtherwiseTests
{
    private const string Accounts = "alice,carol,erin,walter";
    private const string Pause = "pause_transfer_session";
    private const string Abort = "abort_transfer_session";
    private const string State = "get_transfer_session_state";

    [Fact]
    public async Task An_abort_that_is_typed_while_whm_hangs_over_the_pause_reaches_whm_at_once()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync(Accounts);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.Hangs) { Function = Pause, Count = 1 });
        await bot.SayAsync(BotUnderTest.Olivia, "pause M-1");
        await Eventually.IsAsync(() => bot.Server("new1").Calls.Received(Pause) == 1, "WHM is asked to pause");

        await bot.SayAsync(BotUnderTest.Olivia, "abort M-1 reason:\"wrong server\"");

        await Eventually.IsAsync(() => bot.Server("new1").Calls.CarriedOut(Abort) == 1, "WHM is asked to abort, although no time has passed");
        bot.Server("new1").Faults.Clear();
        await bot.UntilAsync(MigrationState.Aborted);
    }

    [Fact]
    public async Task An_answer_to_the_pause_that_comes_after_the_abort_counts_for_nothing()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync(Accounts);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.SlowAnswer) { Function = Pause, Count = 1, Delay = TimeSpan.FromSeconds(1) });
        await bot.SayAsync(BotUnderTest.Olivia, "pause M-1");
        await Eventually.IsAsync(() => bot.Server("new1").Calls.Received(Pause) == 1, "WHM is asked to pause");

        await bot.SayAsync(BotUnderTest.Olivia, "abort M-1 reason:\"wrong server\"");
        await bot.UntilAsync(MigrationState.Aborted);

        bot.Server("new1").Calls.CarriedOut(Abort).ShouldBe(1);
    }

    [Fact]
    public async Task A_look_that_hangs_keeps_no_abort_waiting()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync(Accounts);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.Hangs) { Function = State, Count = 1 });
        var asked = bot.Server("new1").Calls.Received(State);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var look = bot.SweepAsync();
        await Eventually.IsAsync(() => bot.Server("new1").Calls.Received(State) > asked, "WHM is looked at");

        await bot.SayAsync(BotUnderTest.Olivia, "abort M-1 reason:\"wrong server\"");

        await Eventually.IsAsync(() => bot.Server("new1").Calls.CarriedOut(Abort) == 1, "WHM is asked to abort");
        await look;
        await bot.UntilAsync(MigrationState.Aborted);
    }

    [Fact]
    public async Task An_abort_is_asked_for_at_once_also_after_a_time_of_blindness()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync(Accounts);
        var outage = bot.Server("new1").Faults.Add(new Fault(FaultKind.HtmlPage) { Function = State });
        await bot.UntilAsync(now => now.Monitoring.FailedLooks >= 5);
        bot.Server("new1").Faults.Lift(outage);

        await bot.SayAsync(BotUnderTest.Olivia, "abort M-1 reason:\"wrong server\"");

        await Eventually.IsAsync(() => bot.Server("new1").Calls.CarriedOut(Abort) == 1, "WHM is asked to abort");
    }

    [Fact]
    public async Task An_abort_of_which_nothing_comes_is_told_and_asked_for_again_after_a_while()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("frank,walter");
        await bot.UntilAsync(now => now.Wanted.Any(item => item.Restore.State == WhmTransferBot.Migrations.Monitoring.StageState.Running));
        await bot.SayAsync(BotUnderTest.Olivia, "abort M-1 reason:\"wrong server\"");
        await Eventually.IsAsync(() => bot.Server("new1").Calls.CarriedOut(Abort) == 1, "WHM is asked to abort");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.ProcessDies));

        await bot.UntilAsync(now => now.State.IsFinal());

        bot.Server("new1").Calls.Received(Abort).ShouldBe(2);
        bot.Posts().ShouldContain(post => post.Contains("Nothing has moved", StringComparison.Ordinal));
    }
}
