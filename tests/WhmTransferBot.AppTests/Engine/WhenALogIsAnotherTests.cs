using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>While WHM works, its log is no longer the one that was read before.</summary>
public sealed class WhenALogIsAnotherTests
{
    private const string ReadAgain = "got shorter or changed";

    [Fact]
    public async Task A_log_that_shrinks_is_told_once_and_nothing_in_it_twice()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,erin");
        await bot.UntilAsync(now => now.Wanted.Any(item => item.Outcome == ItemOutcome.Succeeded));

        bot.Server("new1").Faults.Add(new Fault(FaultKind.LogShrinks));

        await bot.UntilAsync(MigrationState.Completed);
        bot.Posts().Where(post => post.Contains(ReadAgain, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("master.log");
        Told(bot, "Arrived:", "alice").ShouldBe(1);
        Told(bot, "Arrived:", "carol").ShouldBe(1);
        Told(bot, "Arrived:", "erin").ShouldBe(1);
        bot.Posts().ShouldNotContain(post => post.Contains("failed during", StringComparison.Ordinal));
        (await ReportedAsync(bot)).ShouldBe(["alice", "carol", "erin"]);
    }

    [Fact]
    public async Task Results_that_stand_in_a_changed_log_again_are_not_told_again()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("erin,grace,mallory");
        var half = await bot.UntilAsync(now => now.Wanted.Any(item => item.Outcome == ItemOutcome.Succeeded)
            && now.Wanted.Any(item => item.Outcome == ItemOutcome.Failed));
        half.State.ShouldBe(MigrationState.Running);

        bot.Server("new1").Faults.Add(new Fault(FaultKind.EndlessLog) { Bytes = 2 << 20, Text = "another beginning" });

        await bot.UntilAsync(MigrationState.CompletedWithFailures);
        bot.Posts().Count(post => post.Contains(ReadAgain, StringComparison.Ordinal) && post.Contains("master.log", StringComparison.Ordinal)).ShouldBe(1);
        Told(bot, "Arrived:", "erin").ShouldBe(1);
        Told(bot, "Arrived:", "mallory").ShouldBe(1);
        Told(bot, "grace failed", "grace").ShouldBe(1);
        (await ReportedAsync(bot)).ShouldBe(["erin", "grace", "mallory"]);
    }

    private static int Told(BotUnderTest bot, string beginning, string account) => bot.Posts().Count(post =>
        post.StartsWith(beginning, StringComparison.Ordinal) && post.Contains(account, StringComparison.Ordinal));

    /// <summary>The accounts in the report's file, a line each.</summary>
    private static async Task<IEnumerable<string>> ReportedAsync(BotUnderTest bot)
    {
        var report = (await bot.SayAsync(BotUnderTest.Olivia, "report M-1")).ShouldBeOfType<Reply.Public>().Card.Files.ShouldHaveSingleItem();
        var lines = report.Content.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var column = lines[0].Split(',').IndexOf("Name");
        return lines.Skip(1).Select(line => line.Split(',')[column]).Order();
    }
}
