using WhmTransferBot.Engine.Facts;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>
/// Repeats create, check and queue for a session that WHM dropped while people were thinking. The new session is kept as
/// soon as it is known, so that a broken-off rebuild goes on with it.
/// </summary>
internal sealed class RebuildEffect(CountedOpener opener, SessionExaminer examiner, QueueFiller filler) : IEffect
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
        catch (Exception fault) when (fault is WhmException or ConfigurationException or ArgumentException)
        {
            await FailAsync(owned, fault.Message, cancellationToken);
        }
    }

    private async Task RebuildAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        if (owned.Snapshot!.Session is null)
        {
            var opening = await OpenAsync(owned, cancellationToken);
            if (opening is null) return;
            await owned.NoteAsync((migration, now) => migration.AdoptRebuiltSession(opening, now), cancellationToken);
        }

        var outcome = await examiner.ExamineAsync(owned.Snapshot, cancellationToken);
        var same = await owned.ChangeAsync((migration, now) => migration.RebuildCheckedAsync(outcome, now), null, cancellationToken);
        if (!same) return;
        await owned.NoteAsync((migration, _) => migration.NoteFilling(), cancellationToken);
        var filling = await filler.FillAsync(owned.Snapshot, cancellationToken);
        if (filling.Fault is { } fault) throw fault;
        await owned.ChangeAsync((migration, now) => migration.RebuiltAsync(now), cancellationToken);
    }

    /// <summary>Opens the session; an opening that did not reach WHM does not count.</summary>
    private async Task<SessionOpening?> OpenAsync(OwnedMigration owned, CancellationToken cancellationToken)
    {
        try
        {
            var objection = owned.Look().ObjectionToAnotherSession(owned.Now);
            var opening = objection is null ? await opener.OpenAsync(owned, cancellationToken) : null;
            if (opening is null) await FailAsync(owned, objection ?? CountedOpener.NotKnown, cancellationToken);
            return opening;
        }
        catch (WhmException fault) when (!fault.MayHaveTakenEffect)
        {
            await owned.NoteAsync((migration, _) => migration.NoteNotArrived(), cancellationToken);
            throw;
        }
    }

    private static Task FailAsync(OwnedMigration owned, string reason, CancellationToken cancellationToken) =>
        owned.ChangeAsync((migration, now) => migration.RebuildFailedAsync(
            reason, $"The approvals are gone with it. When the cause is mended, type /migrate run {migration.Snapshot.Id}.", now), cancellationToken);
}
