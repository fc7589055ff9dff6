namespace WhmTransferBot.Migrations.Events;

/// <summary>The bot, which had said that it goes down, looks after the migration again.</summary>
/// <param name="Since">When it went.</param>
public sealed record BotReturned(DateTimeOffset Since) : MigrationEvent;
