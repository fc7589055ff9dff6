using System.Text.Json;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Telling;

/// <summary>What stands in a room, read from the outbox, which keeps what was delivered.</summary>
internal sealed class RoomHistory(RoomOutbox outbox) : IRoomHistory
{
    public async Task<IReadOnlyList<RoomMessage>> ReadChannelAsync(RoomId room, int most, CancellationToken cancellationToken) =>
        [.. (await outbox.ReadChannelAsync(room, most, cancellationToken)).Select(Message)];

    public async Task<IReadOnlyList<RoomMessage>> ReadThreadAsync(RoomId room, MigrationId migration, CancellationToken cancellationToken) =>
        [.. (await outbox.ReadThreadAsync(room, migration, cancellationToken))
            .Where(message => message.Key != ThreadScribe.CardKey)
            .Select(Message)];

    private static RoomMessage Message(OutboxMessage message) => new(
        new MessageReference(message.Reference!),
        message.Migration,
        Enum.Parse<Placement>(message.Placement),
        JsonSerializer.Deserialize<Card>(message.CardJson, CardJson.Options)!,
        message.PostedAt ?? default);
}
