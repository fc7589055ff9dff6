using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Whm;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>The start cannot be made when it should be, or its answers contradict each other.</summary>
public sealed class WhenTheStartIsLateTests
{
    private const string Plan = "plan from:old1 to:new1 accounts:erin";
    private const string Start = "start_transfer_session";
    private const string State = "get_transfer_session_state";

    [Fact]
    public async Task What_could_not_be_started_within_its_window_is_not_started_after_it()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: AskOnce);
        await bot.DriveToQueuedAsync(Plan);
        await bot.SayAsync(BotUnderTest.Olivia, "start M-1 window:21:10-21:20");
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        var outage = bot.Server("new1").Faults.Add(new Fault(FaultKind.ConnectionReset) { Function = Start });
        await bot.UntilAsync(MigrationState.Starting);
        bot.Clock.Advance(TimeSpan.FromMinutes(15));
        bot.Server("new1").Faults.Lift(outage);

        await bot.UntilAsync(MigrationState.Queued);

        bot.Server("new1").Calls.CarriedOut(Start).ShouldBe(0);
        bot.Posts()[^1].ShouldContain("before the window or the approval was over");
        (await bot.FindAsync()).Approval.ShouldBeNull();
    }

    [Fact]
    public async Task A_restore_that_could_not_be_started_within_its_window_is_not_started_after_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToQueuedAsync("restore on:new1 archive:/home/cpmove-carol.tar.gz");
        await bot.SayAsync(BotUnderTest.Olivia, "start M-1 window:21:00-21:20");
        // The decision to start can be stored, and nothing after it: so stands a bot that died in between.
        await SqliteStatement.ExecuteAsync(
            bot.DatabaseFile, "CREATE TRIGGER broken BEFORE UPDATE ON migration WHEN OLD.state = 'Starting' BEGIN SELECT RAISE(ABORT, 'broken'); END");
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.SweepInVainAsync();
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Starting);
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await SqliteStatement.ExecuteAsync(bot.DatabaseFile, "DROP TRIGGER broken");

        await bot.UntilAsync(MigrationState.Queued);

        bot.Server("new1").Calls.Received("start_local_cpmove_restore").ShouldBe(0);
        bot.Posts()[^1].ShouldContain("before the window or the approval was over");
    }

    [Fact]
    public async Task A_start_that_whm_takes_only_after_the_window_is_found_and_watched()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: AskOnce);
        await bot.DriveToQueuedAsync(Plan);
        await bot.SayAsync(BotUnderTest.Olivia, "start M-1 window:21:00-21:20");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.ConnectionReset) { Function = Start, Count = 1 });
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(now => now is { State: MigrationState.Starting, Intent.Attempts: 1 });
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.SweepAsync();
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Starting);

        // What the bot had sent was only waiting in front of WHM.
        await SomebodyElse.CallAsync(bot, Start);
        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Sessions.ShouldHaveSingleItem().StartedPids.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_after_a_start_whose_end_is_unknown_is_asked_about_before_it_is_believed()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: AskOnce);
        await bot.DriveToQueuedAsync(Plan);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.ConnectionReset) { Function = Start, Count = 1 });
        await bot.SayAsync(BotUnderTest.Olivia, "start M-1");
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(now => now is { State: MigrationState.Starting, Intent.Attempts: 1 });
        bot.Server("new1").Faults.Add(new Fault(FaultKind.AccessDenied) { Function = Start, Count = 1 });

        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Calls.CarriedOut(Start).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_whm_denies_once_after_a_time_of_silence_is_not_given_up()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: AskOnce);
        await bot.DriveToRunningAsync("alice,carol");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.ConnectionReset) { Function = State, Count = 6 });
        await bot.UntilAsync(now => now.Monitoring.FailedLooks == 6);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.SessionUnknown) { Function = State, Count = 1, Text = "The disk is full." });

        await bot.UntilAsync(now => now.State.IsFinal());

        (await bot.FindAsync()).State.ShouldBe(MigrationState.Completed);
    }

    private static void AskOnce(WhmOptions options) => options.Retries = 0;
}
