using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Opens the session. WHM has no list of sessions, so a create whose answer was lost cannot be looked up. It does no harm:
/// the session is empty and never started, and WHM ends it by itself. The thread is told, and the call is made once more.
/// </summary>
internal sealed class CreateEffect(SessionOpener opener) : IEffect
{
    private const int MostAttempts = 2;
    private const string NotKnown = "It is not known whether WHM opened a session; twice no answer came that says so.";

    public IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Creating };

    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        var attempts = owned.Snapshot!.Intent?.Attempts ?? 0;
        if (attempts > 0) await owned.TellUnconfirmedAsync(Remedies.LostSession(owned.Snapshot), cancellationToken);
        if (attempts >= MostAttempts)
        {
            await owned.ChangeAsync((migration, now) => migration.CreateFailedAsync(
                NotKnown,
                $"See whether {migration.Snapshot.Destination} is well, then type /migrate create {migration.Snapshot.Id}.", now), cancellationToken);
            return;
        }

        await owned.NoteAttemptAsync(cancellationToken);
        try
        {
            var opening = await opener.OpenAsync(owned.Snapshot, cancellationToken);
            await owned.ChangeAsync((migration, now) => migration.SessionOpenedAsync(opening, now), cancellationToken);
        }
        catch (WhmException fault) when (!fault.MayHaveTakenEffect || fault.Kind == WhmErrorKind.ApiFailure)
        {
            await owned.ChangeAsync((migration, now) => migration.CreateFailedAsync(
                fault.Message, Remedies.AfterFailedCreate(fault, migration.Snapshot), now), cancellationToken);
        }
        catch (WhmException fault) when (owned.Snapshot.Intent is { Attempts: >= MostAttempts })
        {
            await owned.ChangeAsync((migration, now) => migration.CreateFailedAsync(
                $"{fault.Message} {NotKnown}", Remedies.AfterFailedCreate(fault, migration.Snapshot), now), cancellationToken);
        }
        catch (WhmException fault)
        {
            await owned.TellUnconfirmedAsync($"{fault.Message} {Remedies.LostSession(owned.Snapshot!)}", cancellationToken);
        }
        catch (Exception fault) when (fault is SecretMissingException or ArgumentException)
        {
            await owned.ChangeAsync((migration, now) => migration.CreateFailedAsync(
                fault.Message, $"Mend the configuration, then type /migrate create {migration.Snapshot.Id}.", now), cancellationToken);
        }
    }
}
