using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations.Events;

/// <summary>The remaining steps are not taken by themselves any more; somebody has to act.</summary>
/// <param name="State">The state in which it stopped.</param>
/// <param name="Reason">Why.</param>
public sealed record RunStopped(MigrationState State, string Reason) : MigrationEvent;
