using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Console.Room;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Console;

/// <summary>Messages whose content does not matter, but for the words by which a test knows them again.</summary>
internal static class SomeMessage
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static RoomMessage Saying(string words, int number = 1, long migration = 1, Placement placement = Placement.Channel) =>
        new(new MessageReference($"M-{migration}/{number}"), new MigrationId(migration), placement, Card(words), Noon.AddMinutes(number));

    public static RoomChange.Posted Posted(string words, int number = 1, long migration = 1, Placement placement = Placement.Channel) =>
        new(Saying(words, number, migration, placement));

    public static RoomChange.Edited Edited(string words, int number = 1, long migration = 1, Placement placement = Placement.Channel) =>
        new(Saying(words, number, migration, placement));

    public static OutgoingMessage Outgoing(string words, string delivery = "d1", string room = "console:main") => new()
    {
        DeliveryId = delivery,
        Room = new RoomId(room),
        Migration = new MigrationId(7),
        Placement = Placement.Channel,
        Card = Card(words),
    };

    public static Card Card(string words) => new() { Blocks = [new TextBlock(CardText.Plain(words))] };

    public static string Words(this Card card) => card.Blocks.OfType<TextBlock>().Single().Text.ToString();

    public static IEnumerable<string> Words(this MessageLog log) => log.Entries.Select(entry => entry.Card.Words());
}
