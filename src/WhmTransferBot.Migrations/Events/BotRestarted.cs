using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations.Events;

/// <summary>The bot came back and found the migration at work.</summary>
/// <param name="State">Where it stood.</param>
public sealed record BotRestarted(MigrationState State) : MigrationEvent;
