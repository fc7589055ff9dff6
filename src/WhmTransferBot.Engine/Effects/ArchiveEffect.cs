using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage.Logs;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Keeps the logs of a migration that has ended, because WHM deletes its own after 30 days.</summary>
internal sealed class ArchiveEffect(WhmConnections connections, ArchivedLogs archive) : IEffect
{
    private const int MostFailures = 12;
    private const int MostBytes = 4 * 1024 * 1024;

    public IReadOnlySet<MigrationState> States { get; } = MigrationStates.Final.ToHashSet();

    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        var migration = owned.Snapshot!;
        try
        {
            var client = connections.To(migration.Destination);
            foreach (var file in FilesOf(migration))
            {
                var text = await client.ReadLogTextAsync(SessionWatch.IdOf(migration), LogFileName.Named(file), MostBytes, cancellationToken);
                if (!text.Missing) await archive.KeepAsync(migration.Id, [new LogDraft(migration.Session!.Id, file, text.Text)], cancellationToken);
            }

            await owned.ChangeAsync((ended, _) => Keep(ended), cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or SecretMissingException)
        {
            // After hours of trying the logs are gone or out of reach; the report stands without them.
            if (migration.Monitoring.FailedLooks >= MostFailures) await owned.ChangeAsync((ended, _) => Keep(ended), cancellationToken);
            else await owned.ChangeAsync((ended, now) => Fail(ended), cancellationToken);
        }
    }

    private static IEnumerable<string> FilesOf(MigrationSnapshot migration) =>
        migration.Wanted
            .SelectMany(item => new[] { item.Transfer, item.Restore })
            .Select(stage => stage.LogFile)
            .OfType<string>()
            .Distinct()
            .Prepend(LogFileName.Master.Value);

    private static Task Keep(Migration migration)
    {
        migration.NoteLogsKept();
        return Task.CompletedTask;
    }

    private static Task Fail(Migration migration)
    {
        migration.NoteLogsNotKept();
        return Task.CompletedTask;
    }
}
