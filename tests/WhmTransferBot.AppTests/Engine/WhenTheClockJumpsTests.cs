using System.Text.RegularExpressions;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>Somebody sets the clock of the bot's machine. The world, and WHM, go on as they were.</summary>
public sealed partial class WhenTheClockJumpsTests
{
    private const int AFewLooks = 5;
    private const string Silent = "gives no usable answer";

    [Fact]
    public async Task A_running_migration_is_looked_at_after_the_clock_was_set_back()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,frank");

        bot.BotClock.Jump(TimeSpan.FromHours(-5));

        await ShouldLookAgainAsync(bot);
        await bot.UntilAsync(MigrationState.Completed);
        bot.Posts().ShouldNotContain(post => NegativeDuration().IsMatch(post));
        bot.Posts().Count(post => post.StartsWith("Report of M-1", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_while_the_bot_was_away_strands_nothing()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,frank");
        await bot.StopAsync();

        bot.BotClock.Jump(TimeSpan.FromHours(-5));
        await bot.RestartAsync();

        await ShouldLookAgainAsync(bot);
        await bot.UntilAsync(MigrationState.Completed);
        bot.Posts().Where(post => post.StartsWith("The bot is back", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("less than a minute");
    }

    [Fact]
    public async Task A_blind_bot_sees_again_after_the_clock_was_set_back()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol");
        var fault = bot.Server("new1").Faults.Add(new Fault(FaultKind.AccessDenied));
        await bot.UntilAsync(now => now.Monitoring.BlindnessReported);

        bot.BotClock.Jump(TimeSpan.FromHours(-5));
        bot.Server("new1").Faults.Lift(fault);
        await bot.UntilAsync(now => !now.Monitoring.BlindnessReported, mostSteps: 60);
        await bot.UntilAsync(MigrationState.Completed);

        bot.Posts().Count(post => post.Contains(Silent, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_approved_migration_that_cannot_begin_is_tried_again_after_the_clock_was_set_back()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await AskAsync(bot);
        var fault = bot.Server("new1").Faults.Add(new Fault(FaultKind.HtmlPage));
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(now => now is { State: MigrationState.Approved, Monitoring.FailedLooks: > 2 });

        bot.BotClock.Jump(TimeSpan.FromHours(-5));
        bot.Server("new1").Faults.Lift(fault);

        await bot.UntilAsync(now => now.State == MigrationState.Running, mostSteps: 60);
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
    }

    [Fact]
    public async Task An_approval_that_ran_out_by_a_jump_is_asked_for_again_and_nothing_starts()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await AskAsync(bot);

        bot.BotClock.Jump(TimeSpan.FromDays(3));
        await bot.SweepAsync();

        (await bot.FindAsync()).ShouldSatisfyAllConditions(
            now => now.State.ShouldNotBe(MigrationState.AwaitingApproval),
            now => now.Approval.ShouldBeNull());
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.SweepAsync();
        bot.Server("new1").Calls.Received("start_transfer_session").ShouldBe(0);
    }

    [Theory]
    [InlineData(3 * 24)]
    [InlineData(-3 * 24)]
    public async Task A_start_that_is_set_for_the_night_waits_for_that_night_or_runs_out(int hours)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        foreach (var (words, reached) in new[] { ("create M-1", MigrationState.Created), ("check M-1", MigrationState.Checked), ("queue M-1", MigrationState.Queued) })
        {
            await bot.SayAsync(BotUnderTest.Olivia, words);
            await bot.UntilAsync(reached);
        }

        await bot.SayAsync(BotUnderTest.Olivia, "start M-1 at:23:00 window:23:00-23:30");
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Approved);

        bot.BotClock.Jump(TimeSpan.FromHours(hours));
        for (var minute = 0; minute < 30; minute++)
        {
            await bot.SweepAsync();
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        bot.Server("new1").Calls.Received("start_transfer_session").ShouldBe(0);
        (await bot.FindAsync()).State.ShouldBe(hours < 0 ? MigrationState.Approved : MigrationState.Queued);
    }

    [Fact]
    public async Task A_room_that_waits_for_its_platform_is_served_after_the_clock_was_set_back()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Room.Refusals = 1;
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SweepAsync();
        bot.Room.Refusals.ShouldBe(0);
        bot.Posts().ShouldBeEmpty();

        bot.BotClock.Jump(TimeSpan.FromHours(-5));
        await bot.SweepAsync();

        bot.Posts().ShouldNotBeEmpty();
    }

    private static async Task AskAsync(BotUnderTest bot)
    {
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
    }

    private static async Task ShouldLookAgainAsync(BotUnderTest bot)
    {
        var before = bot.Server("new1").Calls.CarriedOut("get_transfer_session_state");
        for (var look = 0; look < AFewLooks; look++)
        {
            await bot.SweepAsync();
            bot.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        bot.Server("new1").Calls.CarriedOut("get_transfer_session_state").ShouldBeGreaterThan(before);
    }

    [GeneratedRegex(@"(^| )-\d+ (d|h|min)")]
    private static partial Regex NegativeDuration();
}
