using WhmTransferBot.Engine.Facts;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Reads the analysis and lets the rules speak. It changes nothing, so a broken-off check is simply made again.</summary>
internal sealed class CheckEffect(SessionExaminer examiner, SessionWatch watch) : IEffect
{
    public IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Checking };

    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        try
        {
            if (await watch.LostAsync(owned.Snapshot!, cancellationToken) is { } reason)
            {
                await owned.ChangeAsync((migration, now) => migration.SessionLostAsync(reason, now), cancellationToken);
                return;
            }

            var outcome = await examiner.ExamineAsync(owned.Snapshot!, cancellationToken);
            await owned.ChangeAsync((migration, now) => migration.FindingsKnownAsync(outcome, now), cancellationToken);
        }
        catch (WhmException fault)
        {
            await owned.ChangeAsync((migration, now) => migration.CheckFailedAsync(
                fault.Message, Remedies.TryAgain(fault, migration.Snapshot, "check"), now), cancellationToken);
        }
        catch (ConfigurationException fault)
        {
            await owned.ChangeAsync((migration, now) => migration.CheckFailedAsync(
                fault.Message, $"Mend the configuration, then type /migrate check {migration.Snapshot.Id}.", now), cancellationToken);
        }
    }
}
