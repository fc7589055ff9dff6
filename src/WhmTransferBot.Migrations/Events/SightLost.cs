namespace WhmTransferBot.Migrations.Events;

/// <summary>The destination cannot be asked: silent, or its answers are refusals or unreadable; the transfer may well go on.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Reason">What the network says.</param>
public sealed record SightLost(DateTimeOffset Since, string Reason) : MigrationEvent;
