namespace WhmTransferBot.Migrations.Events;

/// <summary>Somebody rejected the start.</summary>
/// <param name="Reason">Why.</param>
public sealed record Rejected(string Reason) : MigrationEvent;
