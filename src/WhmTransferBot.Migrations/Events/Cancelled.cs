namespace WhmTransferBot.Migrations.Events;

/// <summary>The migration was ended before its start.</summary>
public sealed record Cancelled : MigrationEvent;
