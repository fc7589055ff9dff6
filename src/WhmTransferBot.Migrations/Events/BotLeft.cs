namespace WhmTransferBot.Migrations.Events;

/// <summary>The bot goes down in good order while WHM works; WHM goes on by itself.</summary>
public sealed record BotLeft : MigrationEvent;
