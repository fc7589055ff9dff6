namespace WhmTransferBot.Migrations.Events;

/// <summary>The WHM session is being opened.</summary>
public sealed record CreateBegun : MigrationEvent;
