using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Console.Room;

/// <summary>One line of the conversation, as it is drawn.</summary>
/// <param name="Key">Unique in the room, stays the same over edits.</param>
/// <param name="At">When it was posted.</param>
/// <param name="Card">What it says now.</param>
public sealed record RoomEntry(string Key, DateTimeOffset At, Card Card)
{
    /// <summary>The migration it belongs to; nothing for an answer.</summary>
    public MigrationId? Migration { get; init; }

    /// <summary>Where it stands.</summary>
    public Placement Placement { get; init; }

    /// <summary>What was asked, and by whom; nothing for a message of a migration.</summary>
    public PublicAnswer? Answer { get; init; }

    /// <summary>Whether it stands in the channel.</summary>
    public bool InChannel => Placement is not Placement.Thread;

    /// <summary>Whether it is a migration's card, which its thread hangs on.</summary>
    public bool IsMigrationCard => Migration is not null && Placement is Placement.Channel;

    /// <summary>Whether it stands in a migration's thread.</summary>
    public bool InThreadOf(MigrationId migration) => Migration == migration && Placement is (Placement.Thread or Placement.ThreadAndChannel);

    /// <summary>A message as it is drawn.</summary>
    public static RoomEntry Of(RoomMessage message) =>
        new(message.Reference.Value, message.PostedAt, message.Card) { Migration = message.Migration, Placement = message.Placement };

    /// <summary>An answer as it is drawn.</summary>
    public static RoomEntry Of(PublicAnswer answer) => new(answer.Key, answer.At, answer.Card) { Answer = answer };
}
