namespace WhmTransferBot.Migrations.Events;

/// <summary>Nothing has moved for a long time; that is not proof of a hang.</summary>
/// <param name="Since">Since when.</param>
/// <param name="LastLines">The last lines of the running items, by item name, as plain text.</param>
public sealed record Stalled(DateTimeOffset Since, IReadOnlyDictionary<string, IReadOnlyList<string>> LastLines) : MigrationEvent;
