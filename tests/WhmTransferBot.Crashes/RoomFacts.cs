using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Fakes.Discord.World;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Crashes;

/// <summary>
/// What stands in the room at the end. What the outbox says was delivered must stand on the platform, in that order, and nothing
/// else may: then nothing was lost and nothing doubled.
/// </summary>
internal static partial class RoomFacts
{
    public static async Task AddAsync(
        Dictionary<string, string> facts, BotSurroundings surroundings, StoredView stored, CancellationToken cancellationToken)
    {
        var world = surroundings.Discord.World;
        var room = new RoomId($"discord:{world.Channel.Id}");
        var outbox = surroundings.Storage.GetRequiredService<RoomOutbox>();
        var card = await outbox.ReferenceOfAsync(room, stored.Migration!.Id, "card", cancellationToken);
        var thread = await outbox.ReadThreadAsync(room, stored.Migration.Id, cancellationToken);
        var delivered = thread.SelectMany(message => Addresses(message.Reference!)).Concat(Addresses(card!)).ToList();
        var standing = OwnMessages(world).ToList();
        facts["messages that stand in the room and the outbox does not know"] = CrashEnd.Number(standing.Count(message => !delivered.Contains(message.Id)));
        facts["messages that the outbox knows and the room does not show"] = CrashEnd.Number(delivered.Count(id => standing.All(message => message.Id != id)));
        facts["threads"] = CrashEnd.Number(world.Channels.Values.Count(channel => channel.IsThread));
        facts["the thread in order"] = $"{IsInOrder(world, thread)}";
        facts["the thread"] = CrashEnd.Lines(thread.Select(message => Find(world, message)).OfType<FakeMessage>().Select(FirstWords).Where(IsTelling));
        facts["the channel"] = CrashEnd.Lines(world.MessagesIn(world.Channel.Id).Where(message => message.Author == world.Bot.Id && !message.IsEphemeral).Select(FirstWords));
    }

    private static IEnumerable<FakeMessage> OwnMessages(FakeWorld world) =>
        world.Channels.Keys.SelectMany(world.MessagesIn).Where(message => message.Author == world.Bot.Id && !message.IsEphemeral);

    private static bool IsInOrder(FakeWorld world, IEnumerable<OutboxMessage> thread)
    {
        var ids = thread.Select(message => Find(world, message)).OfType<FakeMessage>().Select(message => message.Id).ToList();
        return ids.SequenceEqual(ids.Order());
    }

    private static FakeMessage? Find(FakeWorld world, OutboxMessage message) =>
        OwnMessages(world).FirstOrDefault(standing => standing.Id == Addresses(message.Reference!).First());

    /// <summary>The ids of the messages in a reference: the last part of each address.</summary>
    private static IEnumerable<ulong> Addresses(string reference) =>
        reference.Split(',').Select(address => ulong.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The first line without what is another every time: numbers and moments.</summary>
    private static string FirstWords(FakeMessage message) => Numbers().Replace(message.Text.Split('\n')[0], "#");

    private static bool IsTelling(string line) =>
        !line.Contains("Arrived:", StringComparison.Ordinal) && !line.Contains("nconfirmed", StringComparison.Ordinal) && !line.Contains("with remarks", StringComparison.Ordinal);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
