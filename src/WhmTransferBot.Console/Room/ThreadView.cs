using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Console.Room;

/// <summary>The thread that stands open beside the channel.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Card">Its card; nothing when the migration is not shown in this room.</param>
/// <param name="Log">Its messages.</param>
public sealed record ThreadView(MigrationId Migration, RoomEntry? Card, MessageLog Log);
