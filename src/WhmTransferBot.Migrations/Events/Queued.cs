namespace WhmTransferBot.Migrations.Events;

/// <summary>Every wanted item is in the queue of WHM.</summary>
/// <param name="Items">How many.</param>
public sealed record Queued(int Items) : MigrationEvent;
