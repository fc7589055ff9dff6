using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Crashes.Rooms;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>What stands in the rooms in the end, against what the outbox says was delivered.</summary>
/// <param name="Standing">Messages that stand there.</param>
/// <param name="Unknown">Messages that stand there and the outbox does not know: doubles.</param>
/// <param name="Missing">Messages that the outbox knows and the room does not show.</param>
/// <param name="Unordered">Threads that are not in order.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Waiting">Messages that still wait.</param>
internal sealed record SoakedRooms(int Standing, int Unknown, int Missing, int Unordered, int Threads, int Waiting)
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    public bool AreRight => Unknown + Missing + Unordered + Waiting == 0;

    /// <summary>Waits until nothing is left to be told, and looks.</summary>
    public static async Task<SoakedRooms> ExamineAsync(SoakSurroundings surroundings, CancellationToken cancellationToken)
    {
        var waiting = await WaitAsync(surroundings.Storage.GetRequiredService<RoomOutbox>(), cancellationToken);
        var sum = new SoakedRooms(0, 0, 0, 0, 0, waiting);
        foreach (var pair in surroundings.Pairs) sum = sum.Plus(await ExamineAsync(surroundings, pair.Room, cancellationToken));
        return sum;
    }

    /// <summary>Waits as long as something is still being delivered.</summary>
    private static async Task<int> WaitAsync(RoomOutbox outbox, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        var (moved, waiting) = (began, int.MaxValue);
        while (waiting > 0 && TimeProvider.System.GetElapsedTime(moved) < LongestSilence)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
            var now = (await outbox.DepthAsync(cancellationToken)).Pending;
            if (now < waiting) moved = TimeProvider.System.GetTimestamp();
            waiting = now;
        }

        SoakVerb.Say($"the last message was delivered {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s after the last migration ended");
        return waiting;
    }

    private static async Task<SoakedRooms> ExamineAsync(SoakSurroundings surroundings, IStoryRoom room, CancellationToken cancellationToken)
    {
        var outbox = surroundings.Storage.GetRequiredService<RoomOutbox>();
        var standing = room.Standing().Select(message => message.Id).ToList();
        var places = standing.Index().ToDictionary(message => message.Item, message => message.Index);
        var known = new HashSet<string>();
        var (unordered, threads) = (0, 0);
        foreach (var migration in await surroundings.Storage.GetRequiredService<MigrationStore>().ListAsync(false, room.Id, 10_000, cancellationToken))
        {
            var thread = await outbox.ReadThreadAsync(room.Id, migration.Id, cancellationToken);
            var card = await outbox.ReferenceOfAsync(room.Id, migration.Id, "card", cancellationToken);
            var inThread = thread.SelectMany(message => Ids(message.Reference!)).ToList();
            known.UnionWith(inThread.Concat(card is null ? [] : Ids(card)));
            var order = thread.Select(message => places.GetValueOrDefault(Ids(message.Reference!).First(), -1)).ToList();
            if (!order.SequenceEqual(order.Order())) unordered++;
            threads++;
        }

        return new SoakedRooms(standing.Count, standing.Count(id => !known.Contains(id)), known.Count(id => !places.ContainsKey(id)), unordered, threads, 0);
    }

    private SoakedRooms Plus(SoakedRooms other) => new(
        Standing + other.Standing, Unknown + other.Unknown, Missing + other.Missing, Unordered + other.Unordered, Threads + other.Threads, Waiting + other.Waiting);

    private static IEnumerable<string> Ids(string reference) => reference.Split(',').Select(address => address.Split('/')[^1]);
}
