using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.AppTests.Discord;

public sealed class WhenTheGatewayIsLostTests
{
    [Fact]
    public Task Op_7_is_followed_by_a_resumed_session() =>
        GoesOnAsync(discord => discord.Gateway.AskToReconnectAsync(), resumes: 1, identifies: 1);

    [Fact]
    public Task Op_9_with_true_is_followed_by_a_resumed_session() =>
        GoesOnAsync(discord => discord.Gateway.InvalidateAsync(resumable: true), resumes: 1, identifies: 1);

    [Fact]
    public Task Op_9_with_false_is_followed_by_a_new_session_over_a_new_connection() =>
        GoesOnAsync(discord => discord.Gateway.InvalidateAsync(resumable: false), resumes: 0, identifies: 2);

    [Fact]
    public Task Op_9_with_false_in_answer_to_a_resume_is_followed_by_a_new_session() =>
        GoesOnAsync(
            discord =>
            {
                discord.Gateway.InvalidateNextWith.Enqueue(false);
                return discord.Gateway.AskToReconnectAsync();
            },
            resumes: 1,
            identifies: 2);

    [Fact]
    public Task Op_9_with_true_in_answer_to_a_resume_is_tried_again() =>
        GoesOnAsync(
            discord =>
            {
                discord.Gateway.InvalidateNextWith.Enqueue(true);
                return discord.Gateway.AskToReconnectAsync();
            },
            resumes: 2,
            identifies: 1);

    [Fact]
    public Task A_cut_connection_is_resumed() => GoesOnAsync(
        discord =>
        {
            discord.Gateway.CutAll();
            return Task.CompletedTask;
        },
        resumes: 1,
        identifies: 1);

    [Fact]
    public Task A_silent_connection_is_given_up_when_a_heartbeat_is_not_acknowledged() => GoesOnAsync(
        discord =>
        {
            discord.Gateway.Silence();
            return Task.CompletedTask;
        },
        resumes: 1,
        identifies: 1,
        new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(400) });

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    public Task Close_codes_that_say_nothing_about_the_session_are_followed_by_a_resumed_one(int code) =>
        GoesOnAsync(discord => discord.Gateway.CloseAsync(code), resumes: 1, identifies: 1);

    [Theory]
    [InlineData(4003)]
    [InlineData(4006)]
    [InlineData(4007)]
    [InlineData(4009)]
    public Task Close_codes_that_end_the_session_are_followed_by_a_new_one(int code) =>
        GoesOnAsync(discord => discord.Gateway.CloseAsync(code), resumes: 0, identifies: 2);

    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "sharding")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    public async Task Close_codes_that_only_people_can_mend_end_in_a_clear_state(int code, string word)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);

        await discord.Gateway.CloseAsync(code);
        await Patience.UntilAsync(() => State(bot).Stopped is not null, "the bot gave up");
        await EndedAsync(bot);

        discord.Gateway.Heard.Count(heard => heard != "heartbeat").ShouldBe(1);
        var health = await bot.HealthAsync();
        health.Status.ShouldBe(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy);
        health.Description.ShouldNotBeNull().ShouldContain(word);
        bot.Log.ShouldContain(line => line.StartsWith("Critical", StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_click_that_was_missed_counts_once_however_often_it_is_sent_again()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var card = await bot.PostCardAsync("approve");

        discord.Gateway.IsDown = true;
        discord.Gateway.CutAll();
        await Patience.UntilAsync(() => !discord.Gateway.IsLive, "the connection is gone");
        var missed = await bot.Ben.ClickAsync(card, "migrate:approve:M-1");
        discord.Gateway.IsDown = false;
        await Patience.UntilAsync(() => !bot.Migrations.Asked.IsEmpty, "the missed click counted");
        await discord.Gateway.RepeatLastEventAsync();
        discord.Gateway.CutAll();
        await Patience.UntilAsync(() => discord.Gateway.Resumes >= 2 && discord.Gateway.IsLive, "the session goes on");
        await bot.ProvesItListensAsync();

        bot.Migrations.Asked.Count(asked => asked.Request is ApproveRequest).ShouldBe(1);
        missed.FirstType.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_click_that_comes_too_late_to_be_answered_counts_all_the_same()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord);
        var card = await bot.PostCardAsync("approve");

        discord.Gateway.IsDown = true;
        discord.Gateway.CutAll();
        await Patience.UntilAsync(() => !discord.Gateway.IsLive, "the connection is gone");
        var late = await bot.Ben.ClickAsync(card, "migrate:approve:M-1");
        time.Advance(TimeSpan.FromSeconds(5));
        discord.Gateway.IsDown = false;
        await AdvanceUntilAsync(time, () => !bot.Migrations.Asked.IsEmpty, "the late click counted");

        bot.Migrations.Asked.ShouldHaveSingleItem().Request.ShouldBeOfType<ApproveRequest>();
        late.FirstType.ShouldBeNull();
        bot.Log.ShouldContain(line => line.Contains("no longer took the answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_an_outage_the_bot_comes_back_by_itself()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);

        discord.Gateway.IsDown = true;
        discord.Gateway.CutAll();
        await Patience.UntilAsync(() => !State(bot).IsConnected, "the bot noticed");
        (await bot.HealthAsync()).Status.ShouldBe(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded);
        discord.Gateway.IsDown = false;
        await Patience.UntilAsync(() => State(bot).IsConnected, "the bot is back");

        await bot.ProvesItListensAsync();
        (await bot.HealthAsync()).Status.ShouldBe(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_heartbeat_that_is_asked_for_comes_at_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);

        await discord.Gateway.AskForHeartbeatAsync();

        await Patience.UntilAsync(() => discord.Gateway.Heard.Contains("heartbeat"), "a heartbeat came");
    }

    [Theory]
    [InlineData("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":9,\"d\":{\"type\":\"what\"}}")]
    [InlineData("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":9,\"d\":null}")]
    [InlineData("{\"op\":0,\"t\":\"SOMETHING_NEW\",\"s\":9,\"d\":[1,2,{}]}")]
    [InlineData("{\"op\":77,\"d\":{}}")]
    [InlineData("[1,2,3]")]
    [InlineData("{\"op\":")]
    [InlineData("")]
    public async Task Frames_that_make_no_sense_are_left_out(string frame)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);

        await discord.Gateway.SendNonsenseAsync(frame);

        await bot.ProvesItListensAsync();
        discord.Gateway.Heard.Count(heard => heard != "heartbeat").ShouldBe(1);
    }

    [Fact]
    public async Task No_session_begins_when_the_ration_of_the_day_is_used_up()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        discord.Gateway.SessionsLeft = 0;
        await using var bot = await DiscordBot.StartAsync(discord, waits: false);

        await Patience.UntilAsync(() => bot.Log.Any(line => line.Contains("Few sessions", StringComparison.Ordinal)), "the bot saw that there is no session left");
        time.Advance(TimeSpan.FromMinutes(59));
        discord.Gateway.Identifies.ShouldBe(0);
        time.Advance(TimeSpan.FromMinutes(2));

        await Patience.UntilAsync(() => discord.Gateway.Identifies == 1, "a session began");
    }

    [Fact]
    public async Task Only_the_intent_Guilds_is_asked_for_and_the_connection_is_compressed()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);

        discord.Gateway.LastIntents.ShouldBe(1);
        discord.Gateway.LastCompression.ShouldBe("zlib-stream");
    }

    [Fact]
    public async Task When_the_program_stops_the_session_is_ended()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var bot = await DiscordBot.StartAsync(discord);

        await bot.DisposeAsync();

        await Patience.UntilAsync(() => discord.Gateway.ClosedByClientWith == 1000, "the session was ended");
    }

    private static async Task GoesOnAsync(Func<FakeDiscord, Task> disturb, int resumes, int identifies, FakeDiscordOptions? options = null)
    {
        await using var discord = await FakeDiscord.StartAsync(options);
        await using var bot = await DiscordBot.StartAsync(discord);
        var card = await bot.PostCardAsync("approve");
        var started = Stopwatch.GetTimestamp();

        await disturb(discord);
        await Patience.UntilAsync(() => discord.Gateway.Resumes >= resumes && discord.Gateway.Identifies >= identifies && State(bot).IsConnected && discord.Gateway.IsLive, "the bot is connected again");
        var (wall, deaf) = (Stopwatch.GetElapsedTime(started), State(bot).LastDeafFor);
        await bot.Ben.ClickAsync(card, "migrate:approve:M-1");
        await Patience.UntilAsync(() => !bot.Migrations.Asked.IsEmpty, "the click counted");

        discord.Gateway.Resumes.ShouldBe(resumes);
        discord.Gateway.Identifies.ShouldBe(identifies);
        bot.Migrations.Asked.ShouldHaveSingleItem();
        TestContext.Current.TestOutputHelper?.WriteLine($"deaf for {deaf?.TotalMilliseconds:0} ms; connected again {wall.TotalMilliseconds:0} ms after the disturbance");
    }

    /// <summary>Far more of the bot's time passes than of the machine's, but not so much that a slow machine never answers within the bot's time-outs.</summary>
    private static Task AdvanceUntilAsync(FakeTimeProvider time, Func<bool> reached, string what) => Patience.UntilAsync(
        () =>
        {
            if (reached()) return true;
            time.Advance(TimeSpan.FromMilliseconds(50));
            return false;
        },
        what);

    /// <summary>The part that connects has come to its end, so that nobody is left to try again.</summary>
    private static Task EndedAsync(DiscordBot bot) => bot.Services.GetServices<IHostedService>().OfType<GatewayService>().Single().ExecuteTask!
        .WaitAsync(Patience.Longest, TestContext.Current.CancellationToken);

    private static GatewayState State(DiscordBot bot) => bot.Services.GetRequiredService<GatewayState>();
}
