using Microsoft.EntityFrameworkCore;
using Npgsql;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Logs;
using WhmTransferBot.Storage.Outbox;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>
/// Writes a commit. Locks are taken in the same order by everybody (delivery order, messages, head of the journal, migration), so that
/// two commits wait for each other and never block each other for good.
/// </summary>
internal sealed class CommitWriter(StorageGate gate, OutboxDrafts drafts, LogPacker packer)
{
    /// <param name="commit">The commit.</param>
    /// <param name="begun">A migration that comes into being with it; nothing for none.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<CommitResult> WriteAsync(MigrationCommit commit, MigrationCommit? begun, CancellationToken cancellationToken)
    {
        // What needs no database is made before the one writer's turn.
        List<Prepared> all = [Prepare(commit)];
        if (begun is not null) all.Add(Prepare(begun));
        try
        {
            return await gate.WriteAsync(
                async context =>
                {
                    foreach (var part in all) await PutRowAsync(context, part.Row, part.Footprint, part.Commit, cancellationToken);
                    foreach (var part in all) await drafts.PutAsync(context, part.Commit.Messages, cancellationToken);
                    var last = await JournalChain.AppendAsync(context, [.. all.SelectMany(part => part.Entries)], cancellationToken);
                    foreach (var log in all.SelectMany(part => part.Logs)) await ArchivedLogs.PutAsync(context, log, cancellationToken);
                    await context.SaveChangesAsync(cancellationToken);
                    return new CommitResult(
                        all[0].Row.Version, last, [.. all.SelectMany(part => part.Commit.Messages).Select(message => message.Room).Distinct()]);
                },
                cancellationToken);
        }
        catch (StorageUnavailableException fault) when (IsConflict(fault.InnerException))
        {
            throw new VersionConflictException(commit.Snapshot.Id, commit.ExpectedVersion, fault.InnerException);
        }
    }

    private Prepared Prepare(MigrationCommit commit)
    {
        Check(commit);
        var footprint = Footprint.Of(commit.Snapshot);
        return new Prepared(
            commit,
            footprint,
            MigrationRow.From(commit, footprint),
            JournalChain.Prepare(commit),
            [.. commit.Logs.Select(log => packer.Pack(commit.Snapshot.Id, log))]);
    }

    private static void Check(MigrationCommit commit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(commit.ExpectedVersion);
        if (commit.Messages.FirstOrDefault(message => message.Migration != commit.Snapshot.Id) is { } stray)
            throw new ArgumentException($"The message “{stray.Key}” is about {stray.Migration}, not about {commit.Snapshot.Id}.", nameof(commit));
    }

    private static async Task PutRowAsync(
        StorageContext context, MigrationRow row, Footprint footprint, MigrationCommit commit, CancellationToken cancellationToken)
    {
        var stored = await context.Migrations
            .Where(migration => migration.Number == row.Number)
            .Select(migration => new { migration.Version, migration.Footprint })
            .SingleOrDefaultAsync(cancellationToken);
        if ((stored?.Version ?? 0) != commit.ExpectedVersion) throw new VersionConflictException(commit.Snapshot.Id, commit.ExpectedVersion);
        if (stored is null)
            context.Add(row);
        else
            context.Update(row).Property(migration => migration.Version).OriginalValue = commit.ExpectedVersion;
        if (stored?.Footprint == footprint.Hash) return;
        if (stored is not null) await ForgetFootprintAsync(context, commit.Snapshot.Id, cancellationToken);
        context.AddRange(footprint.Accounts);
        context.AddRange(footprint.Rooms);
    }

    private static async Task ForgetFootprintAsync(StorageContext context, MigrationId id, CancellationToken cancellationToken)
    {
        await context.WantedAccounts.Where(account => account.Migration == id.Number).ExecuteDeleteAsync(cancellationToken);
        await context.ShownIn.Where(shown => shown.Migration == id.Number).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>In PostgreSQL two writers may both have read the same version; the second one learns it when its row is written.</summary>
    private static bool IsConflict(Exception? fault) => fault switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: PostgresException postgres } =>
            postgres is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "migration" or "wanted_account" or "shown_in" },
        _ => false,
    };

    private sealed record Prepared(
        MigrationCommit Commit, Footprint Footprint, MigrationRow Row, IReadOnlyList<UnchainedEntry> Entries, IReadOnlyList<ArchivedLogRow> Logs);
}
