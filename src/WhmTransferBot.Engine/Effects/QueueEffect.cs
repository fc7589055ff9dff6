using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Fills the queue.</summary>
internal sealed class QueueEffect(QueueFiller filler, SessionWatch watch) : IEffect
{
    public IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Queueing };

    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        try
        {
            if (await watch.LostAsync(owned.Snapshot!, cancellationToken) is { } reason)
            {
                await owned.ChangeAsync((migration, now) => migration.SessionLostAsync(reason, now), cancellationToken);
                return;
            }

            var filling = await filler.FillAsync(owned.Snapshot!, cancellationToken);
            await owned.ChangeAsync((migration, now) => filling.Fault is { } fault
                ? migration.QueueFailedAsync(filling.Queued, filling.Refused!.Name, fault.Message, Remedy(fault, migration.Snapshot.Id.ToString(), filling), now)
                : migration.AllQueuedAsync(now), cancellationToken);
        }
        catch (WhmException fault)
        {
            await owned.ChangeAsync((migration, now) => migration.QueueFailedAsync(
                [], null, fault.Message, Remedies.TryAgain(fault, migration.Snapshot, "queue"), now), cancellationToken);
        }
        catch (SecretMissingException fault)
        {
            await owned.ChangeAsync((migration, now) => migration.QueueFailedAsync(
                [], null, fault.Message, $"Mend the configuration, then type /migrate queue {migration.Snapshot.Id}.", now), cancellationToken);
        }
    }

    private static string Remedy(WhmException fault, string id, QueueFilling filling) => fault.Kind == WhmErrorKind.ApiFailure
        ? $"Mend what WHM names and type /migrate queue {id}, or leave the item out with /migrate exclude {id} {filling.Refused!.Name}."
        : $"What was queued is safe. Type /migrate queue {id} to go on; nothing is queued twice.";
}
