using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Rooms;

/// <summary>A message that stands in a room.</summary>
/// <param name="Reference">How its platform knows it.</param>
/// <param name="Migration">The migration it belongs to.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Card">What it says now.</param>
/// <param name="PostedAt">When it was posted.</param>
public sealed record RoomMessage(MessageReference Reference, MigrationId Migration, Placement Placement, Card Card, DateTimeOffset PostedAt);
