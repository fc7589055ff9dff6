using System.Text.Json.Serialization;

namespace WhmTransferBot.Chat.Cards;

/// <summary>How a piece of text is meant; each platform has its own way to show it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SpanStyle>))]
public enum SpanStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Important.</summary>
    Strong,

    /// <summary>To be typed or read literally: commands, names, fingerprints.</summary>
    Code,
}
