using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Migrations;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Opens a session for a migration, at most twice for one decision. WHM has no list of sessions, so an opening whose answer was lost
/// cannot be looked up. It does no harm: the session is empty and never started, and WHM ends it by itself. The thread is told, and the
/// call is made once more.
/// </summary>
internal sealed class CountedOpener(SessionOpener opener)
{
    private const int MostAttempts = 2;

    /// <summary>What there is to say when no more attempts are left.</summary>
    public const string NotKnown = "It is not known whether WHM opened a session; twice no answer came that says so.";

    /// <summary>Whether another opening may follow when this one is not answered.</summary>
    public static bool MayFollow(MigrationSnapshot migration) => (migration.Intent?.Attempts ?? 0) < MostAttempts;

    /// <summary>Stores the attempt and calls WHM; nothing when the attempts are used up.</summary>
    public async Task<SessionOpening?> OpenAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        if (owned.Snapshot!.Intent is { Attempts: > 0 }) await owned.TellUnconfirmedAsync(Remedies.LostSession(owned.Snapshot), cancellationToken);
        if (!MayFollow(owned.Snapshot)) return null;
        await owned.NoteAttemptAsync(cancellationToken);
        return await opener.OpenAsync(owned.Snapshot, cancellationToken);
    }
}
