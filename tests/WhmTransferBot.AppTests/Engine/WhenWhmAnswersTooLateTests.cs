using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>WHM does at once what it was asked, but says so only when the bot no longer waits for it.</summary>
public sealed class WhenWhmAnswersTooLateTests
{
    private const string Create = "create_remote_root_transfer_session";
    private const string Queue = "enqueue_transfer_item";
    private const string Start = "start_transfer_session";

    [Theory]
    [InlineData(Create, 2, true)]
    [InlineData(Queue, 4, false)]
    [InlineData(Start, 1, true)]
    public async Task An_answer_that_comes_after_the_time_out_changes_nothing_in_the_end(string function, int asked, bool doubted)
    {
        await using var bot = await BotUnderTest.StartAsync(patience: Patience.GiveUpSoon);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.SlowAnswer) { Function = function, Count = 1, Delay = TimeSpan.FromMinutes(10) });

        await bot.DriveToRunningAsync();
        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Faults.Active.ShouldBeEmpty();
        bot.Server("new1").Calls.CarriedOut(function).ShouldBe(asked);
        bot.Server("new1").Calls.CarriedOut(Start).ShouldBe(1);
        bot.Server("new1").Sessions.Where(session => session.StartedPids.Count > 0).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            session => session.StartedPids.ShouldHaveSingleItem(),
            session => session.Items.Select(item => item.Name).Order().ShouldBe(["alice", "carol", "erin"]),
            session => session.Items.ShouldAllBe(item => item.State == ItemState.Completed));
        bot.Posts().Count(post => post.StartsWith("Unconfirmed.", StringComparison.Ordinal)).ShouldBe(doubted ? 1 : 0);
    }
}
