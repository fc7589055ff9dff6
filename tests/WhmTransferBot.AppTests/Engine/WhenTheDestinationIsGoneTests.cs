using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>While a transfer runs, the destination is silent, cut off, hidden behind something else, or boots.</summary>
public sealed class WhenTheDestinationIsGoneTests
{
    private const string Start = "start_transfer_session";
    private const string Blind = "Blind since";
    private const string SeesAgain = "new1 answers again.";

    [Theory]
    [InlineData(FaultKind.ConnectionReset)]
    [InlineData(FaultKind.Hangs)]
    [InlineData(FaultKind.HtmlPage)]
    public async Task A_destination_that_goes_silent_is_not_a_failed_migration(FaultKind kind)
    {
        await using var bot = await BotUnderTest.StartAsync(patience: kind == FaultKind.Hangs ? Patience.GiveUpSoon : Patience.AskOnce);
        await bot.DriveToRunningAsync();
        var fault = bot.Server("new1").Faults.Add(new Fault(kind));
        await bot.UntilAsync(now => now.Monitoring.BlindnessReported);
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Running);
        Told(bot, Blind).ShouldBe(1);
        Told(bot, SeesAgain).ShouldBe(0);

        bot.Server("new1").Faults.Lift(fault);
        await bot.UntilAsync(MigrationState.Completed);

        Told(bot, Blind).ShouldBe(1);
        Told(bot, SeesAgain).ShouldBe(1);
        bot.Server("new1").Calls.CarriedOut(Start).ShouldBe(1);
    }

    [Fact]
    public async Task A_destination_that_reboots_during_the_transfer_ends_it_by_what_its_items_say_when_it_is_back()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: Patience.AskOnce);
        await bot.DriveToRunningAsync("erin,frank");
        await bot.UntilAsync(now => now.Wanted.Any(item => item.Outcome == ItemOutcome.Succeeded));

        bot.Server("new1").Faults.Add(new Fault(FaultKind.ServerRestarts) { Delay = TimeSpan.FromMinutes(10) });
        await bot.UntilAsync(now => now.Monitoring.BlindnessReported);
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Running);

        await bot.UntilAsync(MigrationState.CompletedWithFailures);
        Told(bot, Blind).ShouldBe(1);
        Told(bot, SeesAgain).ShouldBe(1);
        bot.Posts()[^1].ShouldSatisfyAllConditions(
            report => report.ShouldStartWith("Report of M-1"),
            report => report.ShouldContain("Arrived: 1 of 2 items"),
            report => report.ShouldContain("Not begun or not finished:\n- frank"));
        bot.Server("new1").Calls.CarriedOut(Start).ShouldBe(1);
    }

    private static int Told(BotUnderTest bot, string beginning) => bot.Posts().Count(post => post.StartsWith(beginning, StringComparison.Ordinal));
}
