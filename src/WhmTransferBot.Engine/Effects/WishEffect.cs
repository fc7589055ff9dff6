using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// A wish to a running session: asked once, looked after until it is fulfilled. Before it is asked again, WHM is asked
/// whether it is fulfilled already. People may wish for something else while WHM is being asked, an abort instead of a pause; what
/// comes back then counts for nothing.
/// </summary>
internal abstract class WishEffect(SessionWatch watch, Look look) : IEffect
{
    /// <inheritdoc />
    public abstract IReadOnlySet<MigrationState> States { get; }

    /// <summary>The word by which people ask for it.</summary>
    protected abstract string Verb { get; }

    /// <inheritdoc />
    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        var asked = owned.Look().Intent;
        try
        {
            if (owned.Snapshot!.Intent is not { Acknowledged: true }) await AskAsync(owned, asked, cancellationToken);
        }
        catch (WhmException fault) when (fault.Kind is WhmErrorKind.ApiFailure or WhmErrorKind.Auth)
        {
            await AnswerRefusalAsync(owned, asked, fault, cancellationToken);
        }
        catch (SessionElsewhereException)
        {
            // Nothing was asked; what that means for the migration, the look below says.
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException)
        {
            await owned.ChangeForAsync(asked, (migration, now) =>
            {
                if (fault is WhmException { MayHaveTakenEffect: true }) migration.NoteUnconfirmed(fault.Message, now);
                migration.LookFailed(fault.Message, now);
            }, cancellationToken);
            return;
        }

        if (owned.Snapshot!.State == asked.State) await look.AtAsync(owned, cancellationToken);
    }

    /// <summary>Whether WHM is doing, or has done, what was wished for.</summary>
    protected abstract bool IsFulfilledBy(SessionPhase phase);

    /// <summary>Asks WHM.</summary>
    protected abstract Task CallAsync(OwnedMigration owned, CancellationToken cancellationToken);

    /// <summary>Takes the wish back, because WHM will not fulfil it.</summary>
    protected abstract Task RefusedAsync(Migration migration, string reason, string remedy, DateTimeOffset now);

    private async Task AskAsync(OwnedMigration owned, IntentKey asked, CancellationToken cancellationToken)
    {
        if (owned.Snapshot!.Intent is { Attempts: > 0 })
        {
            var (phase, _) = await watch.LookAsync(owned.Snapshot, cancellationToken);
            if (IsFulfilledBy(phase))
            {
                await NoteAcknowledgedAsync(owned, asked, cancellationToken);
                return;
            }
        }

        if (!await owned.ChangeForAsync(asked, (migration, now) => migration.NoteAttempt(now), cancellationToken)) return;
        await CallAsync(owned, cancellationToken);
        await NoteAcknowledgedAsync(owned, asked, cancellationToken);
    }

    /// <summary>A refusal may only mean that the session ended, or got there by itself, in the meantime.</summary>
    private async Task AnswerRefusalAsync(OwnedMigration owned, IntentKey asked, WhmException fault, CancellationToken cancellationToken)
    {
        try
        {
            var (phase, _) = await watch.LookAsync(owned.Snapshot!, cancellationToken);
            if (IsFulfilledBy(phase)) await NoteAcknowledgedAsync(owned, asked, cancellationToken);
            else await owned.ChangeForAsync(asked, (migration, now) => RefusedAsync(migration, fault.Message, Remedies.TryAgain(fault, migration.Snapshot, Verb), now), cancellationToken);
        }
        catch (Exception blind) when (blind is WhmException or ConfigurationException)
        {
            await owned.ChangeForAsync(asked, (migration, now) => migration.LookFailed(blind.Message, now), cancellationToken);
        }
    }

    private static Task<bool> NoteAcknowledgedAsync(OwnedMigration owned, IntentKey asked, CancellationToken cancellationToken) =>
        owned.ChangeForAsync(asked, (migration, _) => migration.NoteAcknowledged(), cancellationToken);
}
