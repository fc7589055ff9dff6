using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Migrations;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Small steps that several effects take.</summary>
internal static class OwnedMigrationSteps
{
    /// <summary>So many looks in growing pauses, together some minutes, have to find that a start was not taken before that is believed.</summary>
    private const int LooksUntilNotTaken = 5;

    /// <summary>Takes in something that needs no waiting.</summary>
    public static Task NoteAsync(this OwnedMigration owned, Action<Migration, DateTimeOffset> step, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, now) => Do(() => step(migration, now)), cancellationToken);

    /// <summary>Stores that the call is about to be made, so that a crash from here on is known to have an unknown outcome.</summary>
    public static Task NoteAttemptAsync(this OwnedMigration owned, CancellationToken cancellationToken) =>
        owned.NoteAsync((migration, now) => migration.NoteAttempt(now), cancellationToken);

    /// <summary>
    /// Stores that WHM is about to be asked to start, unless the moment for it has passed. Then nobody may ask any more; an attempt before it
    /// may still be taken, so WHM is looked at for some minutes before it is told that nothing has begun.
    /// </summary>
    /// <returns>Whether WHM may be asked.</returns>
    public static Task<bool> NoteStartAttemptAsync(this OwnedMigration owned, CancellationToken cancellationToken) =>
        owned.ChangeAsync(async (migration, now) =>
        {
            if (migration.MayStillStart(now))
            {
                migration.NoteAttempt(now);
                return true;
            }

            if (migration.Snapshot is { Intent.Attempts: > 0, Monitoring.FailedLooks: < LooksUntilNotTaken })
            {
                migration.LookFailed("The window or the approval is over, and it is not known whether WHM took the start before.", now);
                return false;
            }

            await migration.StartFailedAsync(
                "WHM could not be asked to start before the window or the approval was over.",
                $"Look in WHM on {migration.Snapshot.Destination} that it has not begun, then ask for the start again when it suits: /migrate start {migration.Snapshot.Id}.",
                now);
            return false;
        }, null, cancellationToken);

    /// <summary>Tells the thread, once for each intent, that the outcome is not known.</summary>
    public static Task TellUnconfirmedAsync(this OwnedMigration owned, string reason, CancellationToken cancellationToken) =>
        owned.NoteAsync((migration, now) => migration.NoteUnconfirmed(reason, now), cancellationToken);

    /// <summary>Stores that the destination could not be asked.</summary>
    public static Task LookFailedAsync(this OwnedMigration owned, string reason, CancellationToken cancellationToken) =>
        owned.NoteAsync((migration, now) => migration.LookFailed(reason, now), cancellationToken);

    /// <summary>Takes something in for the decision that a call was made for; nothing happens when another one stands by now.</summary>
    /// <param name="owned">The migration.</param>
    /// <param name="asked">The decision.</param>
    /// <param name="step">What is taken in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the decision still stands.</returns>
    public static Task<bool> ChangeForAsync(
        this OwnedMigration owned, IntentKey asked, Func<Migration, DateTimeOffset, Task> step, CancellationToken cancellationToken) =>
        owned.ChangeAsync(async (migration, now) =>
        {
            if (migration.Intent != asked) return false;
            await step(migration, now);
            return true;
        }, null, cancellationToken);

    /// <summary>The same for what needs no waiting.</summary>
    public static Task<bool> ChangeForAsync(
        this OwnedMigration owned, IntentKey asked, Action<Migration, DateTimeOffset> step, CancellationToken cancellationToken) =>
        owned.ChangeForAsync(asked, (migration, now) => Do(() => step(migration, now)), cancellationToken);

    private static Task Do(Action step)
    {
        step();
        return Task.CompletedTask;
    }
}
