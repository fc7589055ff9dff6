namespace WhmTransferBot.Migrations.Events;

/// <summary>WHM is being asked to start.</summary>
public sealed record StartBegun : MigrationEvent;
