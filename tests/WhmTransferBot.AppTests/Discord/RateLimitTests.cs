using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.Limits;

namespace WhmTransferBot.AppTests.Discord;

public sealed class RateLimitTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));

    /// <summary>As the outbox does it: a state that may not be shown yet is left out for the newest one by then.</summary>
    [Fact]
    public async Task Three_hundred_edits_in_ten_seconds_become_what_Discord_allows_and_the_newest_state_stands_in_the_end()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = _time, Limits = RouteLimits.LikeDiscord });
        await using var bot = await DiscordBot.StartAsync(discord);
        var reference = await bot.DeliverAsync(bot.Message(Placement.Channel, DiscordBotPosting.Words("state 0")));
        var (wished, shown, notBefore) = (0, 0, _time.GetUtcNow());

        for (var step = 0; shown < 300 && step < 1000; step++)
        {
            if (wished < 300) wished++;
            if (shown < wished && _time.GetUtcNow() >= notBefore)
            {
                var outcome = await bot.Platform.EditAsync(bot.Message(Placement.Channel, DiscordBotPosting.Words($"state {wished}")), reference, TestContext.Current.CancellationToken);
                if (outcome is DeliveryOutcome.Limited limited) notBefore = _time.GetUtcNow() + limited.RetryAfter;
                else if (outcome is DeliveryOutcome.Delivered) shown = wished;
            }

            _time.Advance(TimeSpan.FromSeconds(10) / 300);
        }

        var message = discord.World.Channel.Messages.ShouldHaveSingleItem();
        message.Text.ShouldBe("state 300");
        message.Edits.Count.ShouldBeInRange(11, 15);
        discord.Limits.Refused.ShouldBe(0);
        TestContext.Current.TestOutputHelper?.WriteLine($"300 edits wished for in 10 s became {message.Edits.Count}; answers 429: {discord.Limits.Refused}.");
    }

    [Fact]
    public async Task A_limit_of_30_s_on_one_channel_delays_only_that_channel()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = _time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var other = discord.World.AddChannel("other");
        discord.Limits.Force($"channels/{discord.World.Channel.Id}/messages", TimeSpan.FromSeconds(30));
        var here = bot.Message(Placement.Channel, DiscordBotPosting.Words("here"));
        var there = bot.Message(Placement.Channel, DiscordBotPosting.Words("there")) with { Room = DiscordBot.RoomOf(other) };

        var limited = (await bot.Platform.PostAsync(here, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Limited>();
        await bot.DeliverAsync(there);
        (await bot.Platform.PostAsync(here, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Limited>();

        limited.RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
        other.Messages.ShouldHaveSingleItem();
        discord.Limits.Refused.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(30));
        await bot.DeliverAsync(here);
        discord.World.Channel.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_to_a_person_waits_a_short_limit_out()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = _time });
        await using var bot = await DiscordBot.StartAsync(discord);
        discord.Limits.Force("/messages/@original", TimeSpan.FromSeconds(2), "shared");

        var used = await bot.Eve.UseAsync("help");
        await Patience.UntilAsync(() => discord.Limits.Refused == 1, "the limit was met");
        used.IsAwaited.ShouldBeTrue();
        await Patience.UntilAsync(
            () =>
            {
                _time.Advance(TimeSpan.FromMilliseconds(100));
                return !used.IsAwaited;
            },
            "the answer came");

        discord.Limits.Refused.ShouldBe(1);
    }

    [Fact]
    public async Task A_global_limit_holds_everything_but_answers_to_people()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = _time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var other = discord.World.AddChannel("other");
        discord.Limits.Force("channels/", TimeSpan.FromSeconds(20), "global");

        (await bot.Platform.PostAsync(bot.Message(Placement.Channel, DiscordBotPosting.Words("here")), TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Limited>();
        (await bot.Platform.PostAsync(bot.Message(Placement.Channel, DiscordBotPosting.Words("there")) with { Room = DiscordBot.RoomOf(other) }, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Limited>();
        var used = await (await bot.Eve.UseAsync("help")).FinishedAsync();

        used.Original.ShouldNotBeNull().Text.ShouldNotBeEmpty();
        discord.Limits.Refused.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_is_not_valid_is_tried_once_and_said_aloud()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = _time });
        await using var bot = await DiscordBot.StartAsync(discord, adjust: options => options with { Token = new WhmTransferBot.Whm.Secrets.Secret("not.the.token") }, waits: false);

        await Patience.UntilAsync(() => bot.Log.Any(line => line.StartsWith("Critical", StringComparison.Ordinal) && line.Contains("no longer listens", StringComparison.Ordinal)), "the bot gave up");
        var before = discord.Requests.Count;
        var outcome = await bot.Platform.PostAsync(bot.Message(Placement.Channel, DiscordBotPosting.Words("here")), TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromHours(1));

        outcome.ShouldBeOfType<DeliveryOutcome.Unavailable>();
        discord.Requests.Count.ShouldBe(before);
        before.ShouldBeLessThanOrEqualTo(2);
        (await bot.HealthAsync()).Description.ShouldNotBeNull().ShouldContain("DISCORD_BOT_TOKEN");
    }

    [Fact]
    public async Task A_missing_permission_is_not_asked_for_again_and_again()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = _time });
        await using var bot = await DiscordBot.StartAsync(discord);
        discord.World.Channel.DeniedToBot = 1 << 11;

        var outcome = await bot.Platform.PostAsync(bot.Message(Placement.Channel, DiscordBotPosting.Words("here")), TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<DeliveryOutcome.Limited>().RetryAfter.ShouldBe(TimeSpan.FromMinutes(5));
        discord.Requests.Count(request => request.Status == 403).ShouldBe(1);
        bot.Log.ShouldContain(line => line.Contains("doctor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_outage_is_survived(int status)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        discord.Outage = status;
        var message = bot.Message(Placement.Channel, DiscordBotPosting.Words("here"));

        (await bot.Platform.PostAsync(message, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Unconfirmed>();
        discord.Outage = null;
        await bot.DeliverAsync(message with { MayHaveArrived = true });

        discord.World.Channel.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_there_at_all_is_survived()
    {
        var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);
        await discord.DisposeAsync();

        var outcome = await bot.Platform.PostAsync(bot.Message(Placement.Channel, DiscordBotPosting.Words("here")), TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<DeliveryOutcome.Unavailable>();
    }
}
