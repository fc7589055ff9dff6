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
            var fate = await watch.FateAsync(owned.Snapshot!, cancellationToken);
            await owned.ChangeAsync((migration, now) => GoOnAsync(migration, fate, now), cancellationToken);
        }
        catch (WhmException fault) when (SessionWatch.IsDenial(fault))
        {
            await owned.ChangeAsync(
                (migration, now) => migration.MayBegin(now) && migration.IsGone(fault.Message, now) ? migration.RebuildAsync(now) : Task.CompletedTask,
                cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or SecretMissingException)
        {
            await owned.LookFailedAsync(fault.Message, cancellationToken);
        }
    }

    private static async Task GoOnAsync(Migration migration, SessionFate fate, DateTimeOffset now)
    {
        // Somebody may have cancelled it while WHM was being asked.
        if (!migration.MayBegin(now)) return;
        if (fate == SessionFate.Dropped)
        {
            await migration.RebuildAsync(now);
            return;
        }

        await migration.BeginAsync(now);
        if (fate == SessionFate.Worked) await migration.TransferRunningAsync(now);
    }
}
