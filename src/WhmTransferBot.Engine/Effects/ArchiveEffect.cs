using Microsoft.Extensions.Logging;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Logs;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Keeps the logs of a migration that has ended, because WHM deletes its own after 30 days. A log that cannot be kept costs the others
/// nothing; what is kept already is not asked for again.
/// </summary>
internal sealed partial class ArchiveEffect(WhmConnections connections, ArchivedLogs archive, ILogger<ArchiveEffect> logger) : IEffect
{
    private const int MostFailures = 12;
    private const int MostUnansweredInARow = 3;
    private const int MostBytes = 4 * 1024 * 1024;

    public IReadOnlySet<MigrationState> States { get; } = MigrationStates.Final.ToHashSet();

    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        var migration = owned.Snapshot!;
        var files = FilesOf(migration);
        var missing = await KeepAsync(migration, files, cancellationToken);
        // After so many attempts the logs are gone or out of reach; the report stands without them.
        var isOver = missing == 0 || migration.Monitoring.FailedLooks >= MostFailures;
        await owned.NoteAsync(
            (ended, now) =>
            {
                if (isOver) ended.NoteLogsKept(missing, files.Count, now);
                else ended.NoteLogsNotKept();
            },
            cancellationToken);
    }

    /// <summary>Keeps what it can; answers how many are missing.</summary>
    private async Task<int> KeepAsync(MigrationSnapshot migration, List<LogFileName> files, CancellationToken cancellationToken)
    {
        var session = migration.Session!.Id;
        var known = (await archive.ListAsync(migration.Id, cancellationToken)).Where(log => log.Session == session).Select(log => log.File).ToHashSet();
        var left = files.Where(file => !known.Contains(file.Value)).ToList();
        var missing = left.Count;
        var unanswered = 0;
        foreach (var file in FromAnother(left, migration.Monitoring.FailedLooks * MostUnansweredInARow))
        {
            try
            {
                if (await KeepAsync(migration, file, cancellationToken)) missing--;
                unanswered = 0;
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or StorageUnavailableException))
            {
                LogNotKept(logger, file.Value, migration.Id, fault.Message);
                unanswered = fault is WhmException { Kind: WhmErrorKind.Timeout or WhmErrorKind.Transport } ? unanswered + 1 : 0;
                if (unanswered == MostUnansweredInARow || fault is ConfigurationException) break;
            }
        }

        return missing;
    }

    /// <summary>Whether nothing is left to do. An item's log may not exist; master.log does, even when WHM says otherwise for a moment.</summary>
    private async Task<bool> KeepAsync(MigrationSnapshot migration, LogFileName file, CancellationToken cancellationToken)
    {
        var text = await connections.To(migration).ReadLogTextAsync(SessionWatch.IdOf(migration), file, MostBytes, cancellationToken);
        if (text.Missing) return file != LogFileName.Master;
        await archive.KeepAsync(migration.Id, [new LogDraft(migration.Session!.Id, file.Value, text.Text)], cancellationToken);
        return true;
    }

    private static List<LogFileName> FilesOf(MigrationSnapshot migration) =>
    [
        .. migration.Wanted
            .SelectMany(item => new[] { item.Transfer, item.Restore })
            .Select(stage => LogFileName.OfItem(stage.LogFile))
            .OfType<LogFileName>()
            .Distinct()
            .Prepend(LogFileName.Master),
    ];

    /// <summary>Each round begins with another, so that some that are never answered do not stand before the rest for ever.</summary>
    private static IEnumerable<LogFileName> FromAnother(List<LogFileName> left, int offset) =>
        left.Count == 0 ? left : left.Skip(offset % left.Count).Concat(left.Take(offset % left.Count));

    [LoggerMessage(1, LogLevel.Warning, "{File} of {Migration} is not kept yet: {Reason}")]
    private static partial void LogNotKept(ILogger logger, string file, MigrationId migration, string reason);
}
