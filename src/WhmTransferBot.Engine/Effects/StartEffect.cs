using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Starts the session, or lets a paused one go on. Its state is asked for first, each time: what runs, or has run, is never started a
/// second time. A refusal is one only when no attempt before it can have reached WHM; a session that a lost attempt has started may be
/// done with all its items before the next attempt is refused.
/// </summary>
internal sealed class StartEffect(WhmConnections connections, SessionWatch watch, RestoreStart restore) : IEffect
{
    private const int MostRefusals = 5;

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
            var mayHaveReachedWhm = owned.Snapshot!.Intent is { Attempts: > 0 };
            if (mayHaveReachedWhm) await owned.TellUnconfirmedAsync("The answer to the start is not known; WHM is asked what is true.", cancellationToken);
            if (await HasBegunAsync(owned, mayHaveReachedWhm, cancellationToken) is not { } hasBegun) return;
            if (hasBegun) await owned.ChangeAsync((migration, now) => migration.TransferRunningAsync(now), cancellationToken);
            else if (await owned.NoteStartAttemptAsync(cancellationToken)) await StartAsync(owned, mayHaveReachedWhm, cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException)
        {
            await owned.LookFailedAsync(fault.Message, cancellationToken);
        }
    }

    /// <summary>
    /// Whether WHM works on it, or has; nothing when that has to be asked again. What became of a session that WHM no longer knows is for
    /// monitoring to say.
    /// </summary>
    private async Task<bool?> HasBegunAsync(OwnedMigration owned, bool mayHaveReachedWhm, CancellationToken cancellationToken)
    {
        try
        {
            var (phase, _) = await watch.LookAsync(owned.Snapshot!, cancellationToken);
            return phase switch
            {
                SessionPhase.Pending or SessionPhase.Unknown => false,
                SessionPhase.Paused => owned.Snapshot!.StartedAt is null,
                // WHM ends a session that nobody has started, too.
                SessionPhase.Failed => mayHaveReachedWhm || owned.Snapshot!.StartedAt is not null,
                _ => true,
            };
        }
        catch (WhmException fault) when (SessionWatch.IsDenial(fault))
        {
            if (!mayHaveReachedWhm) return false;
            return await owned.ChangeAsync((migration, now) => Task.FromResult(migration.IsGone(fault.Message, now)), null, cancellationToken) ? true : null;
        }
        catch (WhmException fault) when (fault.Kind is WhmErrorKind.ApiFailure or WhmErrorKind.Auth && !mayHaveReachedWhm)
        {
            // The start will be refused as well, and says what to mend.
            return false;
        }
    }

    /// <summary>
    /// A refusal after an attempt whose end is not known may mean that WHM is at work already, so WHM is asked again before it is believed.
    /// </summary>
    private async Task StartAsync(OwnedMigration owned, bool mayHaveReachedWhm, CancellationToken cancellationToken)
    {
        try
        {
            await connections.To(owned.Snapshot!).StartTransferSessionAsync(SessionWatch.IdOf(owned.Snapshot!), cancellationToken);
        }
        catch (WhmException fault) when (fault is { Kind: WhmErrorKind.ApiFailure or WhmErrorKind.Auth, MayHaveTakenEffect: false })
        {
            if (mayHaveReachedWhm && owned.Snapshot!.Intent is { Attempts: < MostRefusals }) throw;
            await RefusedAsync(owned, fault, cancellationToken);
            return;
        }

        await owned.ChangeAsync((migration, now) => migration.TransferRunningAsync(now), cancellationToken);
    }

    private static Task RefusedAsync(OwnedMigration owned, WhmException fault, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, now) => migration.StartFailedAsync(
            fault.Message, Remedies.TryAgain(fault, migration.Snapshot, migration.Snapshot.StartedAt is null ? "start" : "resume"), now), cancellationToken);
}
