using WhmTransferBot.Discord;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Discord;

public sealed class WhenACardIsLostTests
{
    [Fact]
    public async Task When_somebody_deletes_the_card_and_its_thread_both_are_made_anew_and_nothing_after_it_is_lost()
    {
        await using var bot = await WholeBot.StartAsync(DiscordMode.Gateway);
        await (await bot.Ana.UseAsync("plan", ("from", "old1"), ("to", "new1"), ("accounts", "alice"))).FinishedAsync();
        await bot.ShowingAsync("migrate:run:M-1");
        var (card, thread) = (bot.Discord.World.Channel.Messages[0], bot.Thread);

        bot.Discord.World.Delete(card);
        bot.Discord.World.Delete(thread);
        await (await bot.Ana.UseAsync("run", ("migration", "M-1"))).FinishedAsync();
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.PassAsync(TimeSpan.FromMinutes(1));
        await bot.StepAsync(bot.Ben, "migrate:approve:M-1");
        await bot.UntilAsync(MigrationState.Completed);
        await bot.PassAsync(TimeSpan.FromMinutes(1));

        bot.Thread.Id.ShouldNotBe(thread.Id);
        var transcript = Transcript.Of(bot);
        transcript.Thread[0].ShouldStartWith("The card of M-1 was deleted");
        transcript.ExpectedThread.ShouldBeSubsetOf(transcript.Thread.Concat(thread.Messages.Select(message => $"{message.Text}\n[]")));
        transcript.Thread[^1].ShouldBe(transcript.ExpectedThread[^1]);
        bot.Discord.World.Channel.Messages.Count(message => message.Text.Contains("### M-1", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_live_card_that_Discord_no_longer_lets_edit_holds_up_nothing_else()
    {
        await using var bot = await WholeBot.StartAsync(DiscordMode.Gateway);
        await (await bot.Ana.UseAsync("plan", ("from", "old1"), ("to", "new1"), ("accounts", "alice,carol"))).FinishedAsync();
        await bot.ShowingAsync("migrate:run:M-1");
        var card = bot.Discord.World.Channel.Messages[0];
        bot.Discord.Limits.Force($"/messages/{card.Id}", TimeSpan.FromDays(30));

        await (await bot.Ana.UseAsync("run", ("migration", "M-1"))).FinishedAsync();
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.PassAsync(TimeSpan.FromMinutes(1));
        await bot.StepAsync(bot.Ben, "migrate:approve:M-1");
        await bot.UntilAsync(MigrationState.Completed);
        await bot.PassAsync(TimeSpan.FromMinutes(1));

        var transcript = Transcript.Of(bot);
        transcript.Thread.ShouldBe(transcript.ExpectedThread);
        card.Edits.ShouldBeEmpty();
    }
}
