using WhmTransferBot.Discord;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Discord brings events again, in the wrong order, while and after a session is resumed.</summary>
public sealed class WhenEventsComeOutOfOrderTests
{
    [Fact]
    public async Task Clicks_that_come_again_in_the_wrong_order_change_nothing_in_the_end()
    {
        await using var bot = await WholeBot.StartAsync(DiscordMode.Gateway);
        var asked = await (await bot.Ana.UseAsync("plan")).AnsweredAsync();
        await (await bot.Ana.FillInAsync(asked, ("from", "old1"), ("to", "new1"), ("accounts", "alice,carol,erin,walter"))).FinishedAsync();
        await bot.StepAsync(bot.Ana, "migrate:run:M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.StepAsync(bot.Ben, "migrate:approve:M-1", bot.Discord.World.Channel);
        await bot.UntilAsync(MigrationState.Running);
        await bot.StepAsync(bot.Ana, "migrate:pause:M-1");
        await bot.UntilAsync(MigrationState.Paused);
        await (await bot.Ana.UseAsync("resume", ("migration", "M-1"))).FinishedAsync();
        await bot.UntilAsync(MigrationState.Running);

        await bot.Discord.Gateway.RepeatBackwardsAsync();
        bot.Discord.Gateway.CutAll();
        await Patience.UntilAsync(() => bot.Discord.Gateway.Resumes == 1 && bot.Discord.Gateway.IsLive, "the session goes on");
        await bot.Discord.Gateway.RepeatBackwardsAsync();
        await (await bot.Ben.UseAsync("status", ("migration", "M-1"))).FinishedAsync();

        await bot.UntilAsync(MigrationState.Completed);
        await bot.SettleAsync();
        bot.Server("new1").Calls.Received("pause_transfer_session").ShouldBe(1);
        bot.Server("new1").Calls.CarriedOut("create_remote_root_transfer_session").ShouldBe(1);
        bot.Server("new1").Sessions.ShouldHaveSingleItem().Items.Count.ShouldBe(4);
        var transcript = Transcript.Of(bot);
        transcript.Thread.ShouldBe(transcript.ExpectedThread);
        transcript.Channel.ShouldBe(transcript.ExpectedChannel);
    }
}
