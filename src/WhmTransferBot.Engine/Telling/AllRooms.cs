using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.Engine.Telling;

/// <summary>Every room that the bot has: the mirrored ones, and all in which a migration was ever shown.</summary>
/// <param name="store">Knows where migrations are shown.</param>
/// <param name="options">Knows the mirrored rooms.</param>
/// <param name="platforms">A room of a platform that is not connected cannot be told.</param>
internal sealed class AllRooms(MigrationStore store, EngineOptions options, IEnumerable<IChatPlatform> platforms)
{
    /// <summary>All rooms but these.</summary>
    public async Task<IReadOnlyList<RoomId>> OtherThanAsync(IEnumerable<RoomId> rooms)
    {
        var connected = platforms.Select(platform => platform.Name).ToHashSet(StringComparer.Ordinal);
        var known = await store.RoomsAsync(CancellationToken.None);
        return [.. known.Concat(options.Mirror).Except(rooms).Where(room => connected.Contains(room.Platform))];
    }
}
