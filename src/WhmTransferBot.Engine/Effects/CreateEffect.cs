using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Opens the session.</summary>
internal sealed class CreateEffect(CountedOpener opener) : IEffect
{
    public IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Creating };

    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        try
        {
            var opening = await opener.OpenAsync(owned, cancellationToken);
            await owned.ChangeAsync(
                (migration, now) => opening is null
                    ? migration.CreateFailedAsync(
                        CountedOpener.NotKnown, $"See whether {migration.Snapshot.Destination} is well, then type /migrate create {migration.Snapshot.Id}.", now)
                    : migration.SessionOpenedAsync(opening, now),
                cancellationToken);
        }
        catch (WhmException fault) when (!fault.MayHaveTakenEffect || fault.Kind == WhmErrorKind.ApiFailure)
        {
            await owned.ChangeAsync((migration, now) => migration.CreateFailedAsync(
                fault.Message, Remedies.AfterFailedCreate(fault, migration.Snapshot), now), cancellationToken);
        }
        catch (WhmException fault) when (!CountedOpener.MayFollow(owned.Snapshot!))
        {
            await owned.ChangeAsync((migration, now) => migration.CreateFailedAsync(
                $"{fault.Message} {CountedOpener.NotKnown}", Remedies.AfterFailedCreate(fault, migration.Snapshot), now), cancellationToken);
        }
        catch (WhmException fault)
        {
            await owned.TellUnconfirmedAsync($"{fault.Message} {Remedies.LostSession(owned.Snapshot!)}", cancellationToken);
        }
        catch (Exception fault) when (fault is ConfigurationException or ArgumentException)
        {
            await owned.ChangeAsync((migration, now) => migration.CreateFailedAsync(
                fault.Message, $"Mend the configuration, then type /migrate create {migration.Snapshot.Id}.", now), cancellationToken);
        }
    }
}
