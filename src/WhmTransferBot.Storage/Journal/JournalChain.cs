using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Journal;

/// <summary>Appends entries within the transaction of a commit.</summary>
internal static class JournalChain
{
    public static IReadOnlyList<UnchainedEntry> Prepare(MigrationCommit commit) =>
    [
        .. commit.Events.Select(happened => new UnchainedEntry(
            commit.Snapshot.Id.Number,
            commit.ExpectedVersion + 1,
            commit.Room is { } room ? StoredText.Of(room.Value) : null,
            JsonSerializer.Serialize(happened, StorageJson.Options))),
    ];

    /// <summary>An entry that concerns no migration.</summary>
    public static UnchainedEntry Prepare(MigrationEvent happened) =>
        new(UnchainedEntry.NoMigration, 0, null, JsonSerializer.Serialize(happened, StorageJson.Options));

    /// <returns>The number of the last entry; nothing when there are none to append.</returns>
    public static async Task<long?> AppendAsync(
        StorageContext context, IReadOnlyList<UnchainedEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return null;
        var head = await context.LockedJournalHead.SingleAsync(cancellationToken);
        foreach (var entry in entries)
        {
            var row = entry.After(head.Sequence, head.Hash);
            context.Add(row);
            head.Sequence = row.Sequence;
            head.Hash = row.Hash;
        }

        return head.Sequence;
    }
}
