using System.Text.Json.Nodes;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Fakes.Discord.Interactions;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Messages that the engine would have delivered.</summary>
internal static class DiscordBotPosting
{
    private static int _count;

    /// <summary>A message that is due.</summary>
    public static OutgoingMessage Message(this DiscordBot bot, Placement placement, Card card, MessageReference? root = null) => new()
    {
        DeliveryId = $"test-{Interlocked.Increment(ref _count)}",
        Room = bot.Room,
        Migration = ScriptedMigrations.Id,
        Placement = placement,
        Card = card,
        ThreadRoot = root,
    };

    /// <summary>A card with buttons.</summary>
    public static Card Card(params string[] verbs) => new()
    {
        Title = "M-1: old1 → new1",
        Blocks = [new TextBlock(CardText.Of($"Something to decide."))],
        Buttons = [.. verbs.Select(verb => new CardButton(verb, ScriptedMigrations.Id, verb))],
    };

    /// <summary>Some words.</summary>
    public static Card Words(string text) => new() { Blocks = [new TextBlock(CardText.Plain(text))] };

    /// <summary>Posts the migration's card.</summary>
    public static async Task<FakeMessage> PostCardAsync(this DiscordBot bot, params string[] verbs)
    {
        await bot.DeliverAsync(bot.Message(Placement.Channel, Card(verbs)));
        return bot.Discord.World.Channel.Messages[^1];
    }

    /// <summary>Posts a message that has to arrive.</summary>
    public static async Task<MessageReference> DeliverAsync(this DiscordBot bot, OutgoingMessage message) =>
        (await bot.Platform.PostAsync(message, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Delivered>().Message;

    /// <summary>Sends an interaction that no client would send.</summary>
    public static async Task<FakeInteraction> SendAsync(this DiscordBot bot, int type, Action<JsonObject> twist)
    {
        var interaction = bot.Discord.Interactions.Make(type, bot.Ana.Member, bot.Discord.World.Channel, null);
        var data = new JsonObject
        {
            ["name"] = "migrate",
            ["type"] = 1,
            ["options"] = new JsonArray(new JsonObject { ["type"] = 1, ["name"] = "create", ["options"] = new JsonArray() }),
        };
        var payload = InteractionPayload.Write(bot.Discord, interaction, data);
        twist(payload);
        await bot.Discord.Interactions.BringAsync(interaction, payload);
        return interaction;
    }

    /// <summary>The bot still answers.</summary>
    public static async Task ProvesItListensAsync(this DiscordBot bot) =>
        (await (await bot.Eve.UseAsync("help")).FinishedAsync()).Original.ShouldNotBeNull().Text.ShouldNotBeEmpty();
}
