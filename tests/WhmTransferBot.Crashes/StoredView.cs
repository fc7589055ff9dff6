using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Journal;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Crashes;

/// <summary>What the bot's database says at one moment.</summary>
/// <param name="Count">How many migrations there are.</param>
/// <param name="Migration">The only one; nothing when there is none.</param>
/// <param name="Journal">What happened to it.</param>
/// <param name="Waiting">How many messages wait to be delivered.</param>
public sealed record StoredView(int Count, MigrationSnapshot? Migration, IReadOnlyList<JournalEntry> Journal, int Waiting)
{
    /// <summary>Reads it. The bot must have made its tables.</summary>
    public static async Task<StoredView> ReadAsync(IServiceProvider storage, CancellationToken cancellationToken)
    {
        var store = storage.GetRequiredService<MigrationStore>();
        var known = await store.ListAsync(openOnly: false, room: null, most: 10, cancellationToken);
        if (known.Count == 0) return new StoredView(0, null, [], 0);
        var id = known[0].Id;
        return new StoredView(
            known.Count,
            (await store.FindAsync(id, cancellationToken))?.Snapshot,
            await storage.GetRequiredService<JournalStore>().ReadAsync(id, cancellationToken),
            (await storage.GetRequiredService<RoomOutbox>().DepthAsync(cancellationToken)).Pending);
    }

    /// <summary>Whether nothing will happen any more.</summary>
    public bool IsOver => Migration is { LogsKept: true } ended && Migrations.Lifecycle.MigrationStates.Final.Contains(ended.State) && Waiting == 0;

    /// <summary>Whether something of this kind has happened.</summary>
    public bool Has<TEvent>() => Journal.Any(entry => entry.Event is TEvent);
}
