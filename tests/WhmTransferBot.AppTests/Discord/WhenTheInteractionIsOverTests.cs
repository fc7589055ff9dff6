using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Discord;

public sealed class WhenTheInteractionIsOverTests
{
    [Fact]
    public async Task What_concerns_everybody_is_said_after_15_minutes_too()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var release = new TaskCompletionSource();
        bot.Migrations.Delay = () => release.Task;

        var used = await (await bot.Eve.UseAsync("servers")).AnsweredAsync();
        time.Advance(TimeSpan.FromMinutes(16));
        release.SetResult();
        await Patience.UntilAsync(() => discord.World.Channel.Messages.Count > 0, "the answer was said");

        discord.World.Channel.Messages.ShouldHaveSingleItem().Text.ShouldContain("old1");
        used.FollowUps.ShouldBeEmpty();
        discord.Requests.ShouldNotContain(request => request.Status == 401);
    }

    [Fact]
    public async Task A_click_that_takes_longer_than_15_minutes_counts()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var card = await bot.PostCardAsync("approve");
        var release = new TaskCompletionSource();
        bot.Migrations.Delay = () => release.Task;

        await (await bot.Ben.ClickAsync(card, "migrate:approve:M-1")).AnsweredAsync();
        time.Advance(TimeSpan.FromMinutes(20));
        release.SetResult();
        await Patience.UntilAsync(() => !bot.Migrations.Asked.IsEmpty, "the click counted");

        await bot.ProvesItListensAsync();
    }
}
