using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.Faults;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>What becomes of messages on their way to Discord.</summary>
public sealed class DeliveryTests
{
    [Theory]
    [InlineData("empty 503", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("html 502", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("html 200", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("done without an id", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("cut answer", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("not packed as it says", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("redirect", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("html 401", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("html 403", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("html 404", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("empty 407", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("json of somebody else", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("a message without a number", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("a number that is a text", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("429", typeof(DeliveryOutcome.Limited))]
    [InlineData("html 429", typeof(DeliveryOutcome.Limited))]
    [InlineData("missing permissions", typeof(DeliveryOutcome.Limited))]
    [InlineData("thread locked", typeof(DeliveryOutcome.Gone))]
    [InlineData("invalid form", typeof(DeliveryOutcome.Refused))]
    [InlineData("an error that does not exist yet", typeof(DeliveryOutcome.Refused))]
    public async Task An_answer_of_any_kind_becomes_an_outcome(string kind, Type expected)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        discord.Faults.Force("POST", "/messages", kind switch
        {
            "empty 503" => new FakeFault(503, string.Empty),
            "html 502" => FakeFault.Html(502),
            "html 200" => FakeFault.Html(200),
            "done without an id" => new FakeFault(200, "{}"),
            "cut answer" => new FakeFault(200, """{"id":"1","""),
            "not packed as it says" => FakeFault.NotPacked,
            "redirect" => new FakeFault(302, string.Empty),
            "html 401" => FakeFault.Html(401),
            "html 403" => FakeFault.Html(403),
            "html 404" => FakeFault.Html(404),
            "empty 407" => new FakeFault(407, string.Empty),
            "json of somebody else" => new FakeFault(400, """{"error":"blocked"}"""),
            "a message without a number" => new FakeFault(400, """{"message":"no such route"}"""),
            "a number that is a text" => new FakeFault(403, """{"message":"no such route","code":"50013"}"""),
            "429" => new FakeFault(429, """{"message":"slow down","retry_after":7,"global":false}"""),
            "html 429" => FakeFault.Html(429),
            "missing permissions" => new FakeFault(403, """{"message":"Missing Permissions","code":50013}"""),
            "thread locked" => new FakeFault(400, """{"message":"Thread is locked","code":160005}"""),
            "invalid form" => new FakeFault(400, """{"message":"Invalid Form Body","code":50035,"errors":{}}"""),
            _ => new FakeFault(400, """{"message":"Something new","code":999999}"""),
        });

        var outcome = await bot.Platform.PostAsync(bot.Message(Placement.Channel, DiscordBotPosting.Words("hello")), TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType(expected);
        if (kind == "429") outcome.ShouldBeOfType<DeliveryOutcome.Limited>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(1));
        discord.Faults.Clear();
        (await bot.HealthAsync()).Description.ShouldBe("Connected to Discord.");
    }

    [Fact]
    public async Task A_page_instead_of_an_answer_to_an_edit_is_not_taken_for_done()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord);
        var message = bot.Message(Placement.Channel, DiscordBotPosting.Words("before"));
        var root = await bot.DeliverAsync(message);
        discord.Faults.Force("PATCH", "/messages", FakeFault.Html(200));

        var outcome = await bot.Platform.EditAsync(message with { Card = DiscordBotPosting.Words("after") }, root, TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<DeliveryOutcome.Unconfirmed>();
    }
}
