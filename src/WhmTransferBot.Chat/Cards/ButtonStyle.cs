using System.Text.Json.Serialization;

namespace WhmTransferBot.Chat.Cards;

/// <summary>How much weight a button has. Never the only sign of its meaning.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ButtonStyle>))]
public enum ButtonStyle
{
    /// <summary>One of several choices.</summary>
    Ordinary,

    /// <summary>The next sensible step.</summary>
    Primary,

    /// <summary>Ends or destroys something.</summary>
    Danger,
}
