using WhmTransferBot.Engine.Facts;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Repeats create, check and queue for a session that WHM dropped while people were thinking. The new session is kept as
/// soon as it is known, so that a broken-off rebuild goes on with it.
/// </summary>
internal sealed class RebuildEffect(SessionOpener opener, SessionExaminer examiner, QueueFiller filler) : IEffect
{
    private const int MostFailures = 8;

    public IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Rebuilding };

    public async Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        try
        {
            await RebuildAsync(owned, cancellationToken);
        }
        catch (WhmException fault) when (fault.Kind is WhmErrorKind.Transport or WhmErrorKind.Timeout or WhmErrorKind.Http
            && owned.Snapshot!.Monitoring.FailedLooks < MostFailures)
        {
            await owned.LookFailedAsync(fault.Message, cancellationToken);
        }
        catch (Exception fault) when (fault is WhmException or SecretMissingException or ArgumentException)
        {
            await owned.ChangeAsync((migration, now) => migration.RebuildFailedAsync(
                fault.Message, $"The approvals are gone with it. When the cause is mended, type /migrate run {migration.Snapshot.Id}.", now), cancellationToken);
        }
    }

    private async Task RebuildAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        if (owned.Snapshot!.Session is null)
        {
            var opening = await opener.OpenAsync(owned.Snapshot, cancellationToken);
            await owned.ChangeAsync((migration, now) =>
            {
                migration.AdoptRebuiltSession(opening, now);
                return Task.CompletedTask;
            }, cancellationToken);
        }

        var outcome = await examiner.ExamineAsync(owned.Snapshot, cancellationToken);
        var same = await owned.ChangeAsync((migration, now) => migration.RebuildCheckedAsync(outcome, now), null, cancellationToken);
        if (!same) return;
        var filling = await filler.FillAsync(owned.Snapshot, cancellationToken);
        if (filling.Fault is { } fault) throw fault;
        await owned.ChangeAsync((migration, now) => migration.RebuiltAsync(now), cancellationToken);
    }
}
