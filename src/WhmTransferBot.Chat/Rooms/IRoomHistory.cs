using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Rooms;

/// <summary>What stands in a room, as the bot's own database knows it; for platforms that keep no messages themselves.</summary>
public interface IRoomHistory
{
    /// <summary>The last messages of the channel, oldest first.</summary>
    /// <param name="room">The room.</param>
    /// <param name="most">How many at the most, 1 to 1000.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<RoomMessage>> ReadChannelAsync(RoomId room, int most, CancellationToken cancellationToken);

    /// <summary>Every message of a migration's thread, oldest first, without the card itself.</summary>
    Task<IReadOnlyList<RoomMessage>> ReadThreadAsync(RoomId room, MigrationId migration, CancellationToken cancellationToken);
}
