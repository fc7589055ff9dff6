using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Logs;

/// <summary>
/// Logs of finished migrations, because WHM deletes its own after 30 days. Every method throws <see cref="StorageUnavailableException"/>
/// when the database cannot do its work.
/// </summary>
public sealed class ArchivedLogs
{
    private readonly StorageGate _gate;
    private readonly LogPacker _packer;

    internal ArchivedLogs(StorageGate gate, LogPacker packer)
    {
        _gate = gate;
        _packer = packer;
    }

    /// <summary>Keeps logs, outside of a commit. Of a text that is too long the beginning and the end are kept.</summary>
    public Task KeepAsync(MigrationId migration, IReadOnlyList<LogDraft> logs, CancellationToken cancellationToken)
    {
        var rows = logs.Select(log => _packer.Pack(migration, log)).ToList();
        return _gate.WriteAsync(
            async context =>
            {
                foreach (var row in rows) await PutAsync(context, row, cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The logs that are kept of a migration, the latest session first, by name within a session.</summary>
    public Task<IReadOnlyList<ArchivedLogFile>> ListAsync(MigrationId migration, CancellationToken cancellationToken) =>
        _gate.ReadAsync<IReadOnlyList<ArchivedLogFile>>(async context => await context.ArchivedLogs
            .Where(row => row.Migration == migration.Number)
            .OrderByDescending(row => row.ArchivedAt)
            .ThenBy(row => row.File)
            .Select(row => new ArchivedLogFile(new SessionId(row.Session), row.File, row.Characters, row.OmittedLines, row.ArchivedAt))
            .ToListAsync(cancellationToken));

    /// <summary>Reads a log; nothing when none of that name is kept.</summary>
    public async Task<ArchivedLog?> ReadAsync(MigrationId migration, SessionId session, string file, CancellationToken cancellationToken)
    {
        var row = await _gate.ReadAsync(context => context.ArchivedLogs.AsNoTracking().SingleOrDefaultAsync(
            row => row.Migration == migration.Number && row.Session == session.Value && row.File == file, cancellationToken));
        if (row is null) return null;
        var text = await LogPacker.UnpackAsync(row.Text, cancellationToken);
        return new ArchivedLog(session, file, text, row.OmittedLines, row.ArchivedAt);
    }

    internal static async Task PutAsync(StorageContext context, ArchivedLogRow row, CancellationToken cancellationToken)
    {
        var isKept = await context.ArchivedLogs.AnyAsync(
            kept => kept.Migration == row.Migration && kept.Session == row.Session && kept.File == row.File, cancellationToken);
        context.Entry(row).State = isKept ? EntityState.Modified : EntityState.Added;
    }
}
