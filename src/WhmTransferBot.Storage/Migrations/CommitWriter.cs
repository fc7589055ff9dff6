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
    public async Task<CommitResult> WriteAsync(MigrationCommit commit, CancellationToken cancellationToken)
    {
        Check(commit);

        // What needs no database is made before the one writer's turn.
        var footprint = Footprint.Of(commit.Snapshot);
        var row = MigrationRow.From(commit, footprint);
        var entries = JournalChain.Prepare(commit);
        var logs = commit.Logs.Select(log => packer.Pack(commit.Snapshot.Id, log)).ToList();
        try
        {
            return await gate.WriteAsync(
                async context =>
                {
                    await PutRowAsync(context, row, footprint, commit, cancellationToken);
                    await drafts.PutAsync(context, commit.Messages, cancellationToken);
                    var last = await JournalChain.AppendAsync(context, entries, cancellationToken);
                    foreach (var log in logs) await ArchivedLogs.PutAsync(context, log, cancellationToken);
                    await context.SaveChangesAsync(cancellationToken);
                    return new CommitResult(row.Version, last, [.. commit.Messages.Select(message => message.Room).Distinct()]);
                },
                cancellationToken);
        }
        catch (StorageUnavailableException fault) when (IsConflict(fault.InnerException))
        {
            throw new VersionConflictException(commit.Snapshot.Id, commit.ExpectedVersion, fault.InnerException);
        }
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
}
