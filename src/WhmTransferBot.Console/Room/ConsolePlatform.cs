using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Console.Room;

/// <summary>
/// The console as a chat platform. It keeps no messages: what stands in the room is in the bot's database, and posting means
/// giving a reference and telling the open pages.
/// </summary>
public sealed class ConsolePlatform(RoomFeed feed, FreshMessages fresh, ConsoleOptions options, TimeProvider time) : IChatPlatform
{
    /// <summary>The first part of the console's rooms and identities.</summary>
    public const string PlatformName = "console";

    /// <summary>The console's only room.</summary>
    public static RoomId MainRoom { get; } = new($"{PlatformName}:main");

    /// <inheritdoc />
    public string Name => PlatformName;

    /// <summary>Posts a message. The same delivery gets the same reference, however often it is tried.</summary>
    public Task<DeliveryOutcome> PostAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Room != MainRoom) return NoSuchRoom(message.Room);
        var reference = new MessageReference($"{message.Migration}/{message.DeliveryId}");
        return Tell(new RoomChange.Posted(AsSeen(message, reference)), reference);
    }

    /// <inheritdoc />
    public Task<DeliveryOutcome> EditAsync(OutgoingMessage message, MessageReference target, CancellationToken cancellationToken) =>
        message.Room == MainRoom
            ? Tell(new RoomChange.Edited(AsSeen(message, target)), target)
            : NoSuchRoom(message.Room);

    /// <inheritdoc />
    public string? LinkTo(RoomId room, MessageReference card) =>
        options.Address is { } address && room == MainRoom
            ? new Uri(address, $"?thread={card.Value.Split('/')[0]}").ToString()
            : null;

    private static Task<DeliveryOutcome> NoSuchRoom(RoomId room) =>
        Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Refused($"The console has no room {room}; its room is {MainRoom}."));

    private RoomMessage AsSeen(OutgoingMessage message, MessageReference reference) =>
        new(reference, message.Migration, message.Placement, message.Card, time.GetUtcNow());

    private Task<DeliveryOutcome> Tell(RoomChange change, MessageReference reference)
    {
        fresh.Keep(change);
        feed.Publish(change);
        return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(reference));
    }
}
