using WhmTransferBot.Engine.Grains;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Small steps that several effects take.</summary>
internal static class OwnedMigrationSteps
{
    /// <summary>Stores that the call is about to be made, so that a crash from here on is known to have an unknown outcome.</summary>
    public static Task NoteAttemptAsync(this OwnedMigration owned, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, _) => Do(migration.NoteAttempt), cancellationToken);

    /// <summary>Stores that WHM has taken the call.</summary>
    public static Task NoteAcknowledgedAsync(this OwnedMigration owned, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, _) => Do(migration.NoteAcknowledged), cancellationToken);

    /// <summary>Tells the thread, once for each intent, that the outcome is not known.</summary>
    public static Task TellUnconfirmedAsync(this OwnedMigration owned, string reason, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, now) => Do(() => migration.NoteUnconfirmed(reason, now)), cancellationToken);

    /// <summary>Stores that the destination could not be asked.</summary>
    public static Task LookFailedAsync(this OwnedMigration owned, string reason, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, now) => Do(() => migration.LookFailed(reason, now)), cancellationToken);

    private static Task Do(Action step)
    {
        step();
        return Task.CompletedTask;
    }
}
