using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Console;

/// <summary>A history that knows what a test puts into it.</summary>
internal sealed class HistoryInMemory : IRoomHistory
{
    public List<RoomMessage> Messages { get; } = [];

    public Task<IReadOnlyList<RoomMessage>> ReadChannelAsync(RoomId room, int most, CancellationToken cancellationToken) =>
        Read(Messages.Where(message => message.Placement != Placement.Thread).TakeLast(most));

    public Task<IReadOnlyList<RoomMessage>> ReadThreadAsync(RoomId room, MigrationId migration, CancellationToken cancellationToken) =>
        Read(Messages.Where(message => message.Migration == migration && message.Placement != Placement.Channel));

    private static Task<IReadOnlyList<RoomMessage>> Read(IEnumerable<RoomMessage> messages) =>
        Task.FromResult<IReadOnlyList<RoomMessage>>([.. messages]);
}
