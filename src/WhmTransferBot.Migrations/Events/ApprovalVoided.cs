namespace WhmTransferBot.Migrations.Events;

/// <summary>What was approved is not what would start now.</summary>
/// <param name="Differences">What changed, each as a short sentence.</param>
public sealed record ApprovalVoided(IReadOnlyList<string> Differences) : MigrationEvent;
