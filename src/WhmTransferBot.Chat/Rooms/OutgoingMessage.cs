using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Rooms;

/// <summary>A message that is due in a room.</summary>
public sealed record OutgoingMessage
{
    /// <summary>The outbox's id of the message: unique, stays the same over all attempts, at most 25 characters.</summary>
    public required string DeliveryId { get; init; }

    /// <summary>The room.</summary>
    public required RoomId Room { get; init; }

    /// <summary>The migration whose thread it belongs to.</summary>
    public required MigrationId Migration { get; init; }

    /// <summary>Where it stands.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What it says.</summary>
    public required Card Card { get; init; }

    /// <summary>The migration's card in this room, on which the thread hangs; nothing only for the card itself.</summary>
    public MessageReference? ThreadRoot { get; init; }

    /// <summary>When it was drafted, by the bot's clock: nothing of it can stand anywhere that is older. Nothing when that is not known.</summary>
    public DateTimeOffset? DraftedAt { get; init; }

    /// <summary>Whether an earlier attempt may have arrived unnoticed, so that the platform looks before it posts.</summary>
    public bool MayHaveArrived { get; init; }
}
