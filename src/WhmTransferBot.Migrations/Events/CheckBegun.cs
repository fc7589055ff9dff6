namespace WhmTransferBot.Migrations.Events;

/// <summary>The check has begun.</summary>
public sealed record CheckBegun : MigrationEvent;
