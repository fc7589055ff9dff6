using System.Text;
using System.Text.Json.Nodes;
using WhmTransferBot.Discord;
using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Discord;

public sealed class ForgedRequestTests
{
    private const string Ping = "{\"type\":1}";

    [Fact]
    public async Task A_signed_ping_is_answered()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);

        var (status, body) = await SendAsync(bot, Ping);

        status.ShouldBe(200);
        JsonNode.Parse(body)!["type"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("not hexadecimal, but as long as a signature would be: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_wrong_signature_is_refused(string? signature)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);

        (await SendAsync(bot, Ping, sign: (_, _) => signature)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_signature_of_another_key_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);
        var forger = new Fakes.Discord.Interactions.InteractionSigner();

        (await SendAsync(bot, Ping, sign: forger.Sign)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_body_or_timestamp_that_was_changed_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);

        (await SendAsync(bot, Ping, sign: (timestamp, _) => discord.Interactions.Signer.Sign(timestamp, Encoding.UTF8.GetBytes("{\"type\":2}")))).Status.ShouldBe(401);
        (await SendAsync(bot, Ping, sign: (_, body) => discord.Interactions.Signer.Sign("1", body))).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(-86_400)]
    [InlineData(301)]
    public async Task A_timestamp_that_is_not_of_now_is_refused_however_well_it_is_signed(int seconds)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);

        (await SendAsync(bot, Ping, seconds: seconds)).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("99999999999999999999999")]
    [InlineData("-1")]
    public async Task A_timestamp_that_is_none_is_refused_however_well_it_is_signed(string timestamp)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);

        (await SendAsync(bot, Ping, timestamp: timestamp)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_request_that_comes_again_does_nothing_twice()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);
        var card = await bot.PostCardAsync("approve");
        var click = await bot.Ben.ClickAsync(card, "migrate:approve:M-1");
        await Patience.UntilAsync(() => !bot.Migrations.Asked.IsEmpty, "the click counted");

        var again = Fakes.Discord.Interactions.InteractionPayload.Write(discord, click, new JsonObject { ["component_type"] = 2, ["custom_id"] = "migrate:approve:M-1" });
        var (status, _) = await SendAsync(bot, again.ToJsonString());

        status.ShouldBe(409);
        bot.Migrations.Asked.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"type\":2}")]
    [InlineData("{\"type\":2,\"id\":\"1\",\"application_id\":\"x\",\"token\":\"\"}")]
    public async Task What_is_signed_but_no_interaction_is_refused(string body)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);

        (await SendAsync(bot, body)).Status.ShouldBe(400);
        await bot.ProvesItListensAsync();
    }

    [Fact]
    public async Task What_is_too_large_is_not_read()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);

        (await SendAsync(bot, new string(' ', (1024 * 1024) + 1))).Status.ShouldBe(413);
        await bot.ProvesItListensAsync();
    }

    [Fact]
    public async Task In_gateway_mode_there_is_no_such_address()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);

        (await SendAsync(bot, Ping)).Status.ShouldBe(404);
    }

    private static Task<(int Status, string Body)> SendAsync(
        DiscordBot bot, string body, Func<string, byte[], string?>? sign = null, int seconds = 0, string? timestamp = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var at = timestamp ?? (bot.Discord.Options.Time.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signature = (sign ?? bot.Discord.Interactions.Signer.Sign)(at, bytes);
        return new Fakes.Discord.Interactions.HttpBringer(bot.Discord, new Uri(bot.Address, "/discord/interactions")).SendAsync(bytes, at, signature);
    }
}
