using System.Text.Json.Serialization;

namespace WhmTransferBot.Chat.Cards;

/// <summary>Where a step stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RailPosition>))]
public enum RailPosition
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>The current one.</summary>
    Current,

    /// <summary>Still to come.</summary>
    Ahead,
}
