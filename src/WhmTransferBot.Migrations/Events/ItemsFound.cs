using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Events;

/// <summary>The selection became items, because the source is known now.</summary>
/// <param name="Items">How many.</param>
/// <param name="Size">Their bytes.</param>
public sealed record ItemsFound(int Items, ByteSize Size) : MigrationEvent;
