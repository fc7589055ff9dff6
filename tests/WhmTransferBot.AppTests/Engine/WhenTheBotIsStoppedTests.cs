using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>Somebody stops the bot in good order: who follows a transfer learns that it goes, that WHM goes on, and that it is back.</summary>
public sealed class WhenTheBotIsStoppedTests
{
    private const string Going = "The bot is going down.";
    private const string Back = "The bot is back";

    [Fact]
    public async Task The_thread_of_a_running_migration_is_told_and_whm_goes_on()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol");

        await bot.StopAsync();

        bot.Posts()[^1].ShouldStartWith(Going);
        bot.Server("new1").Sessions.ShouldHaveSingleItem().State.ShouldBe(SessionState.Running);
        bot.Server("new1").Calls.Received("pause_transfer_session").ShouldBe(0);
        bot.Server("new1").Calls.Received("abort_transfer_session").ShouldBe(0);
    }

    [Fact]
    public async Task The_next_bot_says_that_it_is_back_and_goes_on_to_the_end()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol");
        await bot.RestartAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(3));

        await bot.UntilAsync(MigrationState.Completed);

        bot.Posts().Count(post => post.StartsWith(Going, StringComparison.Ordinal)).ShouldBe(1);
        bot.Posts().Where(post => post.StartsWith(Back, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("3 min");
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
    }

    [Theory]
    [InlineData(MigrationState.Created)]
    [InlineData(MigrationState.AwaitingApproval)]
    [InlineData(MigrationState.Paused)]
    public async Task Nobody_is_told_where_nothing_moves(MigrationState at)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await ReachAsync(bot, at);

        await bot.RestartAsync();
        await bot.SweepAsync();

        bot.Posts().ShouldNotContain(post => post.StartsWith(Going, StringComparison.Ordinal) || post.StartsWith(Back, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_that_comes_while_it_goes_is_answered_and_changes_nothing()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol");
        _ = bot.Services.GetRequiredService<Departure>().BeginAsync();

        var reply = await bot.SayAsync(BotUnderTest.Olivia, "pause M-1");

        PlainText.Of(reply.ShouldBeOfType<Reply.Private>().Card).ShouldContain("the bot is going down");
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Running);
    }

    [Fact]
    public async Task A_destination_that_hangs_does_not_keep_the_bot()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.SlowAnswer) { Delay = TimeSpan.FromMinutes(1) });
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var look = bot.SweepAsync();

        await bot.StopAsync();

        bot.Posts()[^1].ShouldStartWith(Going);
        await look.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    private static async Task ReachAsync(BotUnderTest bot, MigrationState state)
    {
        if (state == MigrationState.Paused)
        {
            await bot.DriveToRunningAsync("alice,carol,erin,walter");
            await bot.SayAsync(BotUnderTest.Olivia, "pause M-1");
        }
        else
        {
            await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
            await bot.SayAsync(BotUnderTest.Olivia, state == MigrationState.Created ? "create M-1" : "run M-1");
        }

        await bot.UntilAsync(state);
    }
}
