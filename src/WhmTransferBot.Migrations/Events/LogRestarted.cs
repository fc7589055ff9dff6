namespace WhmTransferBot.Migrations.Events;

/// <summary>A log of WHM got shorter or changed; it was read again from its beginning.</summary>
/// <param name="LogFile">Which.</param>
public sealed record LogRestarted(string LogFile) : MigrationEvent;
