using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>What cannot be recorded does not happen: no step is taken, and WHM is not called.</summary>
public sealed class WhenTheJournalCannotBeWrittenTests
{
    [Fact]
    public async Task A_step_is_not_taken_and_whm_is_not_called()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice");
        await BreakJournalAsync(bot);

        var answer = await bot.SayAsync(BotUnderTest.Olivia, "create M-1");

        PlainText.Of(answer.ShouldBeOfType<Reply.Private>().Card).ShouldContain("create");
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Planned);
        await bot.SweepInVainAsync();
        bot.Server("new1").Calls.CarriedOut("create_remote_root_transfer_session").ShouldBe(0);

        await MendJournalAsync(bot);
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
        bot.Server("new1").Calls.CarriedOut("create_remote_root_transfer_session").ShouldBe(1);
    }

    [Fact]
    public async Task An_approval_does_not_count_and_nothing_starts()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await BreakJournalAsync(bot);

        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");

        (await bot.FindAsync()).ShouldSatisfyAllConditions(
            migration => migration.State.ShouldBe(MigrationState.AwaitingApproval),
            migration => migration.Approval!.Votes.ShouldBeEmpty());
        await bot.SweepInVainAsync();
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(0);

        await MendJournalAsync(bot);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Completed);
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
    }

    [Fact]
    public async Task An_intent_that_cannot_be_recorded_is_not_carried_out()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        // The approval can be written, and what follows it cannot.
        await BreakJournalAsync(bot, "WHEN NEW.event LIKE '%start-begun%'");

        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.SweepInVainAsync();

        (await bot.FindAsync()).State.ShouldBe(MigrationState.Approved);
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(0);

        await MendJournalAsync(bot);
        await bot.UntilAsync(MigrationState.Completed);
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
    }

    [Fact]
    public async Task A_retry_whose_plan_cannot_be_stored_is_not_promised_either()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("erin,grace");
        await bot.UntilAsync(MigrationState.CompletedWithFailures);
        // What the old migration is told can be written, and the new one cannot.
        await BreakJournalAsync(bot, "WHEN NEW.migration = 2");

        var answer = await bot.SayAsync(BotUnderTest.Olivia, "retry M-1");

        PlainText.Of(answer.ShouldBeOfType<Reply.Private>().Card).ShouldStartWith("retry was not carried out");
        (await bot.FindAsync()).RetriedBy.ShouldBeEmpty();
        await MendJournalAsync(bot);
        await bot.SweepAsync();
        bot.Posts().ShouldNotContain(post => post.Contains("M-2", StringComparison.Ordinal));

        // The id that was taken is lost.
        await bot.SayAsync(BotUnderTest.Olivia, "retry M-1");
        (await bot.FindAsync()).RetriedBy.ShouldHaveSingleItem().Number.ShouldBe(3);
        (await bot.FindAsync(3)).RetryOf!.Value.Number.ShouldBe(1);
    }

    private static Task BreakJournalAsync(BotUnderTest bot, string when = "") =>
        SqliteStatement.ExecuteAsync(bot.DatabaseFile, $"CREATE TRIGGER broken BEFORE INSERT ON journal {when} BEGIN SELECT RAISE(ABORT, 'no journal today'); END");

    private static Task MendJournalAsync(BotUnderTest bot) => SqliteStatement.ExecuteAsync(bot.DatabaseFile, "DROP TRIGGER broken");
}
