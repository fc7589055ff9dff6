using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Crashes.Rooms;
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
        var room = surroundings.Platform.Room;
        var outbox = surroundings.Storage.GetRequiredService<RoomOutbox>();
        var card = await outbox.ReferenceOfAsync(room.Id, stored.Migration!.Id, "card", cancellationToken);
        var thread = await outbox.ReadThreadAsync(room.Id, stored.Migration.Id, cancellationToken);
        var delivered = thread.SelectMany(message => Ids(message.Reference!)).Concat(Ids(card!)).ToList();
        var standing = room.Standing();
        var order = thread.SelectMany(message => standing.Index().Where(found => found.Item.Id == Ids(message.Reference!)[0])).ToList();
        facts["messages that stand in the room and the outbox does not know"] = CrashEnd.Number(standing.Count(message => !delivered.Contains(message.Id)));
        facts["messages that the outbox knows and the room does not show"] = CrashEnd.Number(delivered.Count(id => standing.All(message => message.Id != id)));
        facts["threads"] = CrashEnd.Number(standing.Select(message => message.Thread).OfType<string>().Distinct().Count());
        facts["the thread in order"] = $"{order.Select(found => found.Index).SequenceEqual(order.Select(found => found.Index).Order())}";
        facts["the thread"] = CrashEnd.Lines(order.Select(found => FirstWords(found.Item)).Where(IsTelling));
        facts["the card"] = WithoutNumbers(Whole(standing.Single(message => message.Id == Ids(card!)[0])));
        facts["the requests for approval"] = CrashEnd.Lines(order.Where((_, index) => thread[index].Key.StartsWith("approval", StringComparison.Ordinal)).Select(found => WithoutNumbers(Whole(found.Item))));
        facts["the channel"] = CrashEnd.Lines(standing.Where(message => message.Thread is null).Select(FirstWords));
    }

    /// <summary>The ids of the messages in a reference: the last part of each address.</summary>
    private static IReadOnlyList<string> Ids(string reference) => [.. reference.Split(',').Select(address => address.Split('/')[^1])];

    private static string Whole(StandingMessage message) => $"{message.Text}\n[{string.Join("] [", message.Buttons)}]";

    /// <summary>The first line without what is another every time: numbers and moments.</summary>
    private static string FirstWords(StandingMessage message) => WithoutNumbers(message.Text.Split('\n')[0]);

    private static string WithoutNumbers(string text) => Numbers().Replace(text, "#");

    private static bool IsTelling(string line) =>
        !line.Contains("Arrived:", StringComparison.Ordinal) && !line.Contains("nconfirmed", StringComparison.Ordinal) && !line.Contains("with remarks", StringComparison.Ordinal);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
