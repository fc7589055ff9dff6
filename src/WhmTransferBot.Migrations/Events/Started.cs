using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Events;

/// <summary>WHM works on the session.</summary>
/// <param name="Items">How many items.</param>
/// <param name="Size">Their bytes.</param>
public sealed record Started(int Items, ByteSize Size) : MigrationEvent;
