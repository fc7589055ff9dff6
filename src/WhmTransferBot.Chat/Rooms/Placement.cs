using System.Text.Json.Serialization;

namespace WhmTransferBot.Chat.Rooms;

/// <summary>Where in a room a message stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Placement>))]
public enum Placement
{
    /// <summary>In the channel itself: the card of a migration, which its thread hangs on.</summary>
    Channel,

    /// <summary>In the migration's thread.</summary>
    Thread,

    /// <summary>In the thread, and shown in the channel too: requests for approval.</summary>
    ThreadAndChannel,

    /// <summary>In the channel alone, without a thread: what every room of the bot has to know, also where the migration is not shown.</summary>
    Announcement,
}
