using System.Text.Json.Nodes;
using WhmTransferBot.Discord;
using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Discord;

public sealed class StrangeInteractionTests
{
    [Theory, EachMode]
    public async Task A_kind_that_does_not_exist_yet_is_answered(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        var answered = await (await bot.SendAsync(2, payload => payload["type"] = 12)).AnsweredAsync();

        answered.Original.ShouldNotBeNull().Text.ShouldContain("not understood");
        await bot.ProvesItListensAsync();
    }

    [Theory]
    [InlineData("[{\"type\":1,\"name\":\"create\",\"options\":[{\"name\":\"migration\",\"type\":3,\"value\":{\"deep\":1}}]}]")]
    [InlineData("[{\"type\":1,\"name\":\"create\",\"options\":[{\"name\":\"migration\",\"type\":3,\"value\":[\"M-1\"]}]}]")]
    [InlineData("[{\"type\":1,\"name\":\"create\",\"options\":{\"migration\":\"M-1\"}}]")]
    [InlineData("[{\"type\":1,\"name\":\"create\",\"options\":[{\"name\":7,\"type\":3,\"value\":\"M-1\"}]}]")]
    [InlineData("[{\"type\":1,\"name\":\"create\",\"options\":[{\"name\":\"migration\",\"type\":3,\"value\":\"M-1\"},{\"name\":\"migration\",\"type\":3,\"value\":\"M-2\"}]}]")]
    [InlineData("[]")]
    [InlineData("\"create\"")]
    [InlineData("null")]
    public async Task Options_of_the_wrong_type_are_refused(string options)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);

        var answered = await (await bot.SendAsync(2, payload => payload["data"] = new JsonObject { ["name"] = "migrate", ["type"] = 1, ["options"] = JsonNode.Parse(options) })).AnsweredAsync();

        answered.Original.ShouldNotBeNull().IsEphemeral.ShouldBeTrue();
        bot.Migrations.Asked.ShouldBeEmpty();
        await bot.ProvesItListensAsync();
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("migrate:approve")]
    [InlineData("other:approve:M-1")]
    [InlineData("sure:")]
    [InlineData("sure:other")]
    [InlineData("form:")]
    [InlineData("")]
    public async Task Custom_ids_that_are_not_ours_are_refused(string customId)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var card = await bot.PostCardAsync("approve");

        var answered = await (await bot.Ben.SendClickAsync(card, customId)).AnsweredAsync();

        answered.Original.ShouldNotBeNull().IsEphemeral.ShouldBeTrue();
        bot.Migrations.Asked.ShouldBeEmpty();
        await bot.ProvesItListensAsync();
    }

    [Theory]
    [InlineData("migrate:explode:M-1")]
    [InlineData("migrate:approve:M-99999999999999999999")]
    [InlineData("migrate:approve:M-1; drop")]
    [InlineData("migrate:approve:everything")]
    [InlineData("sure:migrate:explode:M-1")]
    [InlineData("form:nothing")]
    public async Task Custom_ids_that_look_like_ours_and_mean_nothing_are_refused(string customId)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var card = await bot.PostCardAsync("approve");

        await (await bot.Ben.SendClickAsync(card, customId)).AnsweredAsync();

        await bot.ProvesItListensAsync();
        bot.Migrations.Asked.ShouldBeEmpty();
    }

    [Theory, EachMode]
    public async Task A_direct_message_is_refused(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        var answered = await (await bot.SendAsync(2, payload =>
        {
            payload["user"] = payload["member"]!["user"]!.DeepClone();
            payload.Remove("member");
            payload.Remove("guild_id");
        })).AnsweredAsync();

        answered.Original.ShouldNotBeNull().Text.ShouldContain("server");
        bot.Migrations.Asked.ShouldBeEmpty();
    }

    [Theory, EachMode]
    public async Task Another_server_is_refused(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        var answered = await (await bot.SendAsync(2, payload => payload["guild_id"] = "4711")).AnsweredAsync();

        answered.Original.ShouldNotBeNull().Text.ShouldContain("another server");
        bot.Migrations.Asked.ShouldBeEmpty();
    }

    [Theory, EachMode]
    public async Task A_form_that_is_not_ours_is_refused(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        var answered = await (await bot.SendAsync(5, payload => payload["data"] = new JsonObject { ["custom_id"] = "survey", ["components"] = new JsonArray() })).AnsweredAsync();

        answered.Original.ShouldNotBeNull().Text.ShouldContain("form");
        await bot.ProvesItListensAsync();
    }

    [Theory, EachMode]
    public async Task Completion_of_something_unknown_offers_nothing(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, mode);

        var answered = await (await bot.SendAsync(4, payload => payload["data"] = new JsonObject { ["name"] = "other" })).AnsweredAsync();

        answered.FirstType.ShouldBe(8);
        answered.FirstData["choices"]!.AsArray().ShouldBeEmpty();
    }
}
