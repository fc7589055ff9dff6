using WhmTransferBot.Discord;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Discord cannot be reached for ten minutes while a migration runs.</summary>
public sealed class OutOfReachTests
{
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(10);

    /// <summary>Longer than a room is left alone after the last attempt in vain.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(3);

    [Theory]
    [EachMode]
    public async Task The_migration_goes_on_while_Discord_is_out_of_reach_and_afterwards_its_thread_reads_as_if_nothing_had_been(DiscordMode mode)
    {
        var undisturbed = await PlayAsync(mode, bot => bot.PassAsync(Outage));
        var disturbed = await PlayAsync(mode, PassOutOfReachAsync);

        disturbed.ShouldBe(undisturbed);
    }

    /// <summary>A migration that begins before and ends during ten minutes, its failure and its report included, and a command after them.</summary>
    private static async Task<string> PlayAsync(DiscordMode mode, Func<WholeBot, Task> passTenMinutes)
    {
        await using var bot = await WholeBot.StartAsync(mode);
        await (await bot.Ana.UseAsync("plan", ("from", "old1"), ("to", "new1"), ("accounts", "alice,carol,erin,grace,walter"))).FinishedAsync();
        await bot.StepAsync(bot.Ana, "migrate:run:M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.StepAsync(bot.Ben, "migrate:approve:M-1", bot.Discord.World.Channel);
        await bot.UntilAsync(MigrationState.Running);
        await bot.SettleAsync();

        await passTenMinutes(bot);

        (await bot.FindAsync())!.State.ShouldBe(MigrationState.CompletedWithFailures);
        await bot.PassAsync(LongestPause);
        await bot.SettleAsync();
        await (await bot.Ana.UseAsync("status", ("migration", "M-1"))).FollowedAsync();
        await bot.SettleAsync();
        return $"{Transcript.Of(bot)}";
    }

    /// <summary>The first message of the outage arrives, but nobody hears that it did; nothing after it gets through.</summary>
    private static async Task PassOutOfReachAsync(WholeBot bot)
    {
        var before = Posted(bot);
        bot.Discord.BreaksOffAfterNextPost = true;
        await bot.PassAsync(Outage);

        Posted(bot).ShouldBe(before + 1);
        bot.Discord.CutOff.ShouldBeGreaterThan(10);
        (await bot.FindAsync())!.State.ShouldBe(MigrationState.CompletedWithFailures);
        bot.Discord.IsUnreachable = false;
        await bot.ConnectedAsync();
    }

    private static int Posted(WholeBot bot) => bot.Discord.World.Channels.Values.Sum(channel => channel.Messages.Count);
}
