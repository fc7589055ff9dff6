using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>WHM answers in ways that were never seen before, while it works.</summary>
public sealed class WhenWhmAnswersOddlyTests
{
    private const string State = "get_transfer_session_state";
    private const string Odd = "REARRANGE_REVIEW";

    [Fact]
    public async Task A_state_never_seen_before_is_neither_an_end_nor_worth_a_word()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync();
        var fault = bot.Server("new1").Faults.Add(new Fault(FaultKind.UnknownState) { Function = State, Text = Odd });
        await bot.UntilAsync(now => now.Wanted.All(item => item.Outcome.HasEnded()));
        for (var look = 0; look < 12; look++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await bot.SweepAsync();
        }

        var now = await bot.FindAsync();
        now.Monitoring.SessionState.ShouldBe(Odd);
        now.State.ShouldBe(MigrationState.Running);
        bot.Server("new1").Faults.Lift(fault);
        await bot.UntilAsync(MigrationState.Completed);
        bot.Posts().ShouldNotContain(post => post.Contains(Odd, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(FaultKind.UnknownLogAction, "rearrange-everything")]
    [InlineData(FaultKind.BrokenLogLine, "Use of uninitialized value in join")]
    public async Task Odd_lines_in_the_log_of_a_running_transfer_do_no_harm(FaultKind kind, string words)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync();
        bot.Server("new1").Faults.Add(new Fault(kind) { Text = words });
        await bot.UntilAsync(now => now.Wanted.Any(item => item.Outcome.HasEnded()));
        bot.Server("new1").Faults.Add(new Fault(kind) { Text = words });

        await bot.UntilAsync(MigrationState.Completed);

        (await SomebodyElse.ReadLogAsync(bot, "master.log")).Split(words).Length.ShouldBe(3);
        bot.Posts().ShouldNotContain(post => post.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_as_text_do_no_harm_from_the_plan_to_the_end()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Server("new1").Faults.Add(new Fault(FaultKind.TextNumbers) { Count = 1_000_000 });
        await bot.DriveToRunningAsync();
        var struck = bot.Server("new1").Faults.Active.Single().Left;

        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Faults.Active.Single().Left.ShouldNotBeNull().ShouldBeLessThan(struck.ShouldNotBeNull() - 4);
        bot.Posts()[^1].ShouldContain("Arrived: 3 of 3 items");
    }
}
