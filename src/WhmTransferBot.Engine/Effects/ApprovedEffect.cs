using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
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
            var lost = await watch.DroppedAsync(owned.Snapshot!, cancellationToken);
            await owned.ChangeAsync(async (migration, now) =>
            {
                // Somebody may have cancelled it while WHM was being asked.
                if (!migration.MayBegin(now)) return;
                await (lost is null ? migration.BeginAsync(now) : migration.RebuildAsync(now));
            }, cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or SecretMissingException)
        {
            await owned.LookFailedAsync(fault.Message, cancellationToken);
        }
    }
}
