using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Events;

/// <summary>A new migration takes up what did not succeed here.</summary>
/// <param name="Retry">The new one.</param>
/// <param name="Items">How many items.</param>
public sealed record RetryPlanned(MigrationId Retry, int Items) : MigrationEvent;
