using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>
/// The bot is stopped in good order between two steps, and another one takes over; the end is the same as if nothing had happened. What
/// is different when it is killed, and in the middle of a step, is in <see cref="Crashes.CrashMatrixTests"/>.
/// </summary>
public sealed class WhenTheBotIsRestartedTests
{
    public static TheoryData<MigrationState> States() => new(
        MigrationState.Planned, MigrationState.Created, MigrationState.Checked, MigrationState.Queued, MigrationState.AwaitingApproval,
        MigrationState.Running, MigrationState.Pausing, MigrationState.Paused);

    [Theory]
    [MemberData(nameof(States))]
    public async Task It_goes_on_where_it_was(MigrationState at)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await PlayAsync(bot, at);
        var told = bot.Posts().Count;

        var ended = await bot.UntilAsync(now => now is { LogsKept: true });

        ended.State.ShouldBe(MigrationState.Completed);
        bot.Server("new1").Calls.CarriedOut("create_remote_root_transfer_session").ShouldBe(1);
        bot.Server("new1").Calls.CarriedOut("enqueue_transfer_item").ShouldBe(3);
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(2);
        bot.Posts().Count.ShouldBeGreaterThan(told);
        bot.Posts().ShouldBeUnique();
        var verdict = await bot.Services.GetRequiredService<JournalStore>().VerifyAsync(TestContext.Current.CancellationToken);
        verdict.IsIntact.ShouldBeTrue();
    }

    private static async Task PlayAsync(BotUnderTest bot, MigrationState restartAt)
    {
        async Task ReachAsync(MigrationState state)
        {
            await bot.UntilAsync(state);
            if (state == restartAt) await bot.RestartAsync();
        }

        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice,carol,erin");
        await ReachAsync(MigrationState.Planned);
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await ReachAsync(MigrationState.Created);
        await bot.SayAsync(BotUnderTest.Olivia, "check M-1");
        await ReachAsync(MigrationState.Checked);
        await bot.SayAsync(BotUnderTest.Olivia, "queue M-1");
        await ReachAsync(MigrationState.Queued);
        await bot.SayAsync(BotUnderTest.Olivia, "start M-1");
        await ReachAsync(MigrationState.AwaitingApproval);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await ReachAsync(MigrationState.Running);
        await bot.SayAsync(BotUnderTest.Olivia, "pause M-1");
        if (restartAt == MigrationState.Pausing) await bot.RestartAsync();
        await ReachAsync(MigrationState.Paused);
        await bot.SayAsync(BotUnderTest.Olivia, "resume M-1");
    }
}
