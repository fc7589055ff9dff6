namespace WhmTransferBot.Migrations.Events;

/// <summary>The migration is approved and starts when its window opens.</summary>
/// <param name="OpensAt">When.</param>
public sealed record WaitingForWindow(DateTimeOffset OpensAt) : MigrationEvent;
