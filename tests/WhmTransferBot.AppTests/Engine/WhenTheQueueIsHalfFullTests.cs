using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>The filling of WHM's queue breaks off. What may stand there must never move without an approval that names it.</summary>
public sealed class WhenTheQueueIsHalfFullTests
{
    private const string Enqueue = "enqueue_transfer_item";

    [Fact]
    public async Task An_account_that_is_taken_out_after_the_filling_broke_off_does_not_move()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await CheckAsync(bot, "alice,carol,erin");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.Hangs) { Function = Enqueue, Count = 1 });
        await bot.SayAsync(BotUnderTest.Olivia, "queue M-1");
        await Eventually.IsAsync(() => bot.Server("new1").Calls.CarriedOut(Enqueue) == 2, "all but one are queued");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.AccessDenied) { Function = "get_transfer_session_state", Count = 1 });
        await bot.RestartAsync();
        await bot.UntilAsync(MigrationState.Checked);
        var inQueue = bot.Server("new1").Sessions.Single().Items.Select(item => item.Name).First();

        await bot.SayAsync(BotUnderTest.Olivia, $"exclude M-1 {inQueue}");
        (await bot.FindAsync()).Session.ShouldBeNull("an item cannot be taken out of WHM's queue, so that another session is needed");
        await MoveAsync(bot);

        var moved = bot.Server("new1").Sessions.Single(session => session.StartedPids.Count > 0).Items.Select(item => item.Name).ToList();
        moved.Count.ShouldBe(2);
        moved.ShouldNotContain(inQueue);
    }

    private static async Task CheckAsync(BotUnderTest bot, string accounts)
    {
        await bot.SayAsync(BotUnderTest.Olivia, $"plan from:old1 to:new1 accounts:{accounts}");
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
        await bot.SayAsync(BotUnderTest.Olivia, "check M-1");
        await bot.UntilAsync(MigrationState.Checked);
    }

    private static async Task MoveAsync(BotUnderTest bot)
    {
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Completed);
    }
}
