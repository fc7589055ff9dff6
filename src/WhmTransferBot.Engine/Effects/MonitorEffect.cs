using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Watches a session that runs or is paused.</summary>
internal sealed class MonitorEffect(Look look) : IEffect
{
    public IReadOnlySet<MigrationState> States { get; } = new HashSet<MigrationState> { MigrationState.Running, MigrationState.Paused };

    public Task RunAsync(OwnedMigration owned, CancellationToken cancellationToken) => look.AtAsync(owned, cancellationToken);
}
