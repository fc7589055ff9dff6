using System.Collections.Immutable;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Fills the queue. That everything may stand in it is stored before the first call, and taken back only where this very filling knows
/// better: an item that is forgotten there would move without an approval that names it.
/// </summary>
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

            var earlier = EarlierOf(owned.Snapshot!);
            await owned.NoteAsync((migration, now) =>
            {
                migration.NoteAttempt(now);
                migration.NoteFilling();
            }, cancellationToken);
            var filling = await filler.FillAsync(owned.Snapshot!, cancellationToken);
            await owned.ChangeAsync((migration, now) => filling.Fault is { } fault
                ? migration.QueueFailedAsync(
                    earlier.Union(filling.Queued.Select(item => item.Key)), filling.Refused!.Name, fault.Message, Remedy(fault, migration.Snapshot.Id.ToString(), filling), now)
                : migration.AllQueuedAsync(now), cancellationToken);
        }
        catch (WhmException fault)
        {
            await FailAsync(owned, fault.Message, Remedies.TryAgain(fault, owned.Snapshot!, "queue"), cancellationToken);
        }
        catch (ConfigurationException fault)
        {
            await FailAsync(owned, fault.Message, $"Mend the configuration, then type /migrate queue {owned.Snapshot!.Id}.", cancellationToken);
        }
    }

    /// <summary>What stood in the queue before this filling; all that is wanted, when an earlier filling may have broken off anywhere.</summary>
    private static ImmutableSortedSet<string> EarlierOf(MigrationSnapshot migration) =>
        migration.Intent is { Attempts: > 0 } ? migration.Session!.Queued.Union(migration.Wanted.Select(item => item.Key)) : migration.Session!.Queued;

    private static Task FailAsync(OwnedMigration owned, string reason, string remedy, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, now) => migration.QueueFailedAsync(migration.Snapshot.Session!.Queued, null, reason, remedy, now), cancellationToken);

    private static string Remedy(WhmException fault, string id, QueueFilling filling) => fault.Kind == WhmErrorKind.ApiFailure
        ? $"Mend what WHM names and type /migrate queue {id}, or leave the item out with /migrate exclude {id} {filling.Refused!.Name}."
        : $"What was queued is safe. Type /migrate queue {id} to go on; nothing is queued twice.";
}
