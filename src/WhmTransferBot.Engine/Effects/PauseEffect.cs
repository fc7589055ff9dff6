using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Asks WHM to pause, then watches until it has.</summary>
internal sealed class PauseEffect(WhmConnections connections, SessionWatch watch, Look look) : WishEffect(watch, look)
{
    public override IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Pausing };

    protected override bool IsFulfilledBy(SessionPhase phase) =>
        phase is SessionPhase.Pausing or SessionPhase.Paused or SessionPhase.Aborting || phase.HasEnded();

    protected override Task CallAsync(OwnedMigration owned, CancellationToken cancellationToken) =>
        connections.To(owned.Snapshot!).PauseTransferSessionAsync(SessionWatch.IdOf(owned.Snapshot!), cancellationToken);

    protected override Task RefusedAsync(Migration migration, string reason, string remedy, DateTimeOffset now) =>
        migration.PauseFailedAsync(reason, remedy, now);

    protected override string Verb => "pause";
}
