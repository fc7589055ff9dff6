using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Asks WHM to abort, then watches until it has. A restore that is in hand runs to its end.</summary>
internal sealed class AbortEffect(WhmConnections connections, SessionWatch watch, Look look) : WishEffect(watch, look)
{
    public override IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Aborting };

    protected override bool IsFulfilledBy(SessionPhase phase) => phase == SessionPhase.Aborting || phase.HasEnded();

    protected override Task CallAsync(OwnedMigration owned, CancellationToken cancellationToken) =>
        connections.To(owned.Snapshot!).AbortTransferSessionAsync(SessionWatch.IdOf(owned.Snapshot!), cancellationToken);

    protected override Task RefusedAsync(Migration migration, string reason, string remedy, DateTimeOffset now) =>
        migration.AbortFailedAsync(reason, remedy, now);

    protected override string Verb => "abort";
}
