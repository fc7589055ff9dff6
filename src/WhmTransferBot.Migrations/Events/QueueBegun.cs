namespace WhmTransferBot.Migrations.Events;

/// <summary>Items are being added to the queue of WHM.</summary>
/// <param name="Items">How many.</param>
public sealed record QueueBegun(int Items) : MigrationEvent;
