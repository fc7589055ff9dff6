using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Backups;
using WhmTransferBot.Whm.Queueing;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Starts the restore of an archive. WHM opens, fills and starts the session in one call and has no list of sessions, so a start
/// whose answer was lost cannot be looked up. It is never repeated by itself: people look, and ask for the start again.
/// </summary>
internal sealed class RestoreStart(WhmConnections connections)
{
    /// <summary>Starts it once, if the moment for it has not passed while the bot was away.</summary>
    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        if (owned.Snapshot!.Intent is { Attempts: > 0 })
        {
            await FailAsync(owned, "The bot was interrupted while it started the restore.", Doubt(owned.Snapshot), cancellationToken);
            return;
        }

        if (!await owned.NoteStartAttemptAsync(cancellationToken)) return;
        try
        {
            var session = await connections.To(owned.Snapshot).StartLocalArchiveRestoreAsync(Request(owned.Snapshot), cancellationToken);
            await owned.ChangeAsync((migration, now) =>
            {
                migration.AdoptStartedSession(new SessionId(session.Value));
                return migration.TransferRunningAsync(now);
            }, cancellationToken);
        }
        catch (WhmException fault)
        {
            var remedy = fault.MayHaveTakenEffect && fault.Kind != WhmErrorKind.ApiFailure
                ? Doubt(owned.Snapshot)
                : Remedies.TryAgain(fault, owned.Snapshot, "start");
            await FailAsync(owned, fault.Message, remedy, cancellationToken);
        }
        catch (ConfigurationException fault)
        {
            await FailAsync(owned, fault.Message, $"Mend the configuration, then type /migrate start {owned.Snapshot.Id}.", cancellationToken);
        }
    }

    private static LocalArchiveRestore Request(MigrationSnapshot migration)
    {
        var item = migration.Wanted.Single();
        return new LocalArchiveRestore(migration.Archive!.Value.Value)
        {
            Username = item.IsRenamed ? item.DestinationName.Value : null,
            DedicatedIp = migration.Options.Address.Dedicated,
            Overwrite = migration.Options.Overwrite == Overwrite.Force,
            Restricted = migration.Options.Restricted,
            AddressRewrite = migration.Options.Dns == ZoneRewrite.All ? AddressRewrite.All : AddressRewrite.Basic,
        };
    }

    private static Task FailAsync(OwnedMigration owned, string reason, string remedy, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, now) => migration.StartFailedAsync(reason, remedy, now), cancellationToken);

    private static string Doubt(MigrationSnapshot migration) =>
        $"It is not known whether WHM began. Look in WHM on {migration.Destination}, Review Transfers and Restores. If it did not, ask again: /migrate start {migration.Id}.";
}
