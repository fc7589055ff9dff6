using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// A wish to a running session: asked once, looked after until it is fulfilled. Before it is asked again, WHM is asked
/// whether it is fulfilled already.
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
        var asked = owned.Snapshot!.State;
        try
        {
            if (owned.Snapshot.Intent is not { Acknowledged: true }) await AskAsync(owned, cancellationToken);
        }
        catch (WhmException fault) when (fault.Kind is WhmErrorKind.ApiFailure or WhmErrorKind.Auth)
        {
            await AnswerRefusalAsync(owned, fault, cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or SecretMissingException)
        {
            if (fault is WhmException { MayHaveTakenEffect: true }) await owned.TellUnconfirmedAsync(fault.Message, cancellationToken);
            await owned.LookFailedAsync(fault.Message, cancellationToken);
            return;
        }

        if (owned.Snapshot.State == asked) await look.AtAsync(owned, cancellationToken);
    }

    /// <summary>Whether WHM is doing, or has done, what was wished for.</summary>
    protected abstract bool IsFulfilledBy(SessionPhase phase);

    /// <summary>Asks WHM.</summary>
    protected abstract Task CallAsync(OwnedMigration owned, CancellationToken cancellationToken);

    /// <summary>Takes the wish back, because WHM will not fulfil it.</summary>
    protected abstract Task RefusedAsync(OwnedMigration owned, string reason, string remedy, CancellationToken cancellationToken);

    private async Task AskAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        if (owned.Snapshot!.Intent is { Attempts: > 0 })
        {
            var (phase, _) = await watch.LookAsync(owned.Snapshot, cancellationToken);
            if (IsFulfilledBy(phase))
            {
                await owned.NoteAcknowledgedAsync(cancellationToken);
                return;
            }
        }

        await owned.NoteAttemptAsync(cancellationToken);
        await CallAsync(owned, cancellationToken);
        await owned.NoteAcknowledgedAsync(cancellationToken);
    }

    /// <summary>A refusal may only mean that the session ended, or got there by itself, in the meantime.</summary>
    private async Task AnswerRefusalAsync(OwnedMigration owned, WhmException fault, CancellationToken cancellationToken)
    {
        try
        {
            var (phase, _) = await watch.LookAsync(owned.Snapshot!, cancellationToken);
            if (IsFulfilledBy(phase)) await owned.NoteAcknowledgedAsync(cancellationToken);
            else await RefusedAsync(owned, fault.Message, Remedies.TryAgain(fault, owned.Snapshot!, Verb), cancellationToken);
        }
        catch (WhmException blind)
        {
            await owned.LookFailedAsync(blind.Message, cancellationToken);
        }
    }
}
