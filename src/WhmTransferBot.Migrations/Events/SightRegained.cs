namespace WhmTransferBot.Migrations.Events;

/// <summary>The destination answers again.</summary>
/// <param name="Since">Since when it had not.</param>
public sealed record SightRegained(DateTimeOffset Since) : MigrationEvent;
