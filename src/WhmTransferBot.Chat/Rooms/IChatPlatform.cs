using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Rooms;

/// <summary>
/// The port that every chat platform implements. It is called by one caller at a time for each room, in order. It never
/// throws for what a platform may answer; every answer is a <see cref="DeliveryOutcome"/>.
/// </summary>
public interface IChatPlatform
{
    /// <summary>The platform's name, the first part of its rooms: <c>slack</c>, <c>discord</c>, <c>console</c>.</summary>
    string Name { get; }

    /// <summary>Posts a message.</summary>
    Task<DeliveryOutcome> PostAsync(OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Replaces a message that was posted before.</summary>
    /// <param name="message">The message as it shall read now.</param>
    /// <param name="target">The message as the platform knows it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task<DeliveryOutcome> EditAsync(OutgoingMessage message, MessageReference target, CancellationToken cancellationToken);

    /// <summary>How a migration's thread can be reached from elsewhere, for example an address; nothing when there is none.</summary>
    string? LinkTo(RoomId room, MessageReference card);
}
