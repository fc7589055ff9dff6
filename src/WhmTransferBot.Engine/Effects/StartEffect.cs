using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Starts the session, or lets a paused one go on. Once a start may have reached WHM, its state is asked for first: what
/// runs, or has run, is never started a second time.
/// </summary>
internal sealed class StartEffect(WhmConnections connections, SessionWatch watch, RestoreStart restore) : IEffect
{
    public IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Starting };

    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        if (owned.Snapshot is { Session.Id.IsOpened: false })
        {
            await restore.RunAsync(owned, cancellationToken);
            return;
        }

        try
        {
            if (owned.Snapshot!.Intent is { Attempts: > 0 })
            {
                await owned.TellUnconfirmedAsync("The answer to the start is not known; WHM is asked what is true.", cancellationToken);
                if (await IsUnderWayAsync(owned, cancellationToken))
                {
                    await owned.ChangeAsync((migration, now) => migration.TransferRunningAsync(now), cancellationToken);
                    return;
                }
            }

            await owned.NoteAttemptAsync(cancellationToken);
            await connections.To(owned.Snapshot.Destination).StartTransferSessionAsync(SessionWatch.IdOf(owned.Snapshot), cancellationToken);
            await owned.ChangeAsync((migration, now) => migration.TransferRunningAsync(now), cancellationToken);
        }
        catch (WhmException fault) when (fault is { Kind: WhmErrorKind.ApiFailure } or { Kind: WhmErrorKind.Auth })
        {
            await RefusedAsync(owned, fault, cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or SecretMissingException)
        {
            await owned.LookFailedAsync(fault.Message, cancellationToken);
        }
    }

    private async Task<bool> IsUnderWayAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        var (phase, _) = await watch.LookAsync(owned.Snapshot!, cancellationToken);
        return phase is not (SessionPhase.Pending or SessionPhase.Paused or SessionPhase.Unknown);
    }

    private static Task RefusedAsync(OwnedMigration owned, WhmException fault, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, now) => migration.StartFailedAsync(
            fault.Message, Remedies.TryAgain(fault, migration.Snapshot, migration.Snapshot.StartedAt is null ? "start" : "resume"), now), cancellationToken);
}
