using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Begins an approved migration when its window is open, after a look whether WHM still has the session.</summary>
internal sealed class ApprovedEffect(SessionWatch watch) : IEffect
{
    public IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Approved };

    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        if (!owned.Look().MayBegin(owned.Now)) return;
        try
        {
            var (fate, words) = await watch.FateAsync(owned.Snapshot!, cancellationToken);
            // Somebody may have cancelled it while WHM was being asked.
            await owned.ChangeAsync(
                (migration, now) => migration.MayBegin(now) ? GoOnAsync(migration, fate, words, now) : Task.CompletedTask, cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException)
        {
            await owned.LookFailedAsync(fault.Message, cancellationToken);
        }
    }

    private static Task GoOnAsync(Migration migration, SessionFate fate, string words, DateTimeOffset now) => fate switch
    {
        SessionFate.Denied => migration.IsGone(words, now) ? migration.RebuildAsync(now) : Task.CompletedTask,
        SessionFate.Dropped => migration.RebuildAsync(now),
        SessionFate.Worked => TakeOverAsync(migration, now),
        _ => migration.BeginAsync(now),
    };

    private static async Task TakeOverAsync(Migration migration, DateTimeOffset now)
    {
        await migration.BeginAsync(now);
        await migration.TransferRunningAsync(now);
    }
}
