using System.Text.Json.Nodes;

namespace WhmTransferBot.Crashes.Rooms;

/// <summary>A chat platform that outlives the bot, with one room in which a story is told.</summary>
public interface IStoryPlatform : IAsyncDisposable
{
    /// <summary>The room.</summary>
    IStoryRoom Room { get; }

    /// <summary>What the bot's environment must have to find it.</summary>
    IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Its part of the bot's settings.</summary>
    KeyValuePair<string, JsonNode?> Settings { get; }

    /// <summary>Whether a bot listens to it now.</summary>
    bool IsHeard { get; }

    /// <summary>Learns where the bot that was started listens.</summary>
    /// <param name="bot">The bot's address.</param>
    void Meet(Uri bot);
}
