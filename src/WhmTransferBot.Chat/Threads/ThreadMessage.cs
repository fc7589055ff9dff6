using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;

namespace WhmTransferBot.Chat.Threads;

/// <summary>A message that an event brings into the rooms of its migration.</summary>
/// <param name="Key">The message's name within its migration when it may be written again later, at most 100 characters: a
/// message with the name of an earlier one replaces it. Nothing for a message that stands for itself.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Card">What it says.</param>
public sealed record ThreadMessage(string? Key, Placement Placement, Card Card)
{
    /// <summary>Whether it is for the other rooms of the bot, in which the migration is not shown, instead of its own.</summary>
    public bool IsForOtherRooms => Placement == Placement.Announcement;
}
