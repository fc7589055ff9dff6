using WhmTransferBot.Discord;
using WhmTransferBot.Fakes.Discord.Faults;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>A request for approval stands in two places, of which one may be closed to the bot for a while.</summary>
public sealed class WhenTheChannelIsClosedTests
{
    [Fact]
    public async Task A_request_that_only_the_thread_has_yet_loses_its_buttons_there_too_when_it_was_decided_meanwhile()
    {
        await using var bot = await WholeBot.StartAsync(DiscordMode.Gateway);
        await (await bot.Ana.UseAsync("plan", ("from", "old1"), ("to", "new1"), ("accounts", "alice,carol"))).FinishedAsync();
        await bot.ShowingAsync("migrate:run:M-1");
        bot.Discord.Faults.Force("POST", $"channels/{bot.Discord.World.Channel.Id}/messages", new FakeFault(403, """{"message":"Missing Permissions","code":50013}"""));
        await (await bot.Ana.UseAsync("run", ("migration", "M-1"))).FinishedAsync();
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.PassAsync(TimeSpan.FromMinutes(1));

        await bot.StepAsync(bot.Ben, "migrate:approve:M-1", bot.Thread);
        bot.Discord.World.Channel.Messages.Count.ShouldBe(1);
        await bot.UntilAsync(MigrationState.Completed);
        bot.Discord.Faults.Clear();
        await bot.PassAsync(TimeSpan.FromMinutes(6));
        await bot.SettleAsync();

        var transcript = Transcript.Of(bot);
        transcript.Thread.ShouldBe(transcript.ExpectedThread);
        bot.Thread.Messages.Where(message => message.Buttons.Any(button => button.StartsWith("migrate:approve", StringComparison.Ordinal))).ShouldBeEmpty();
    }
}
