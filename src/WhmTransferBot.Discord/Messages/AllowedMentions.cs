using System.Text.Json.Serialization;

namespace WhmTransferBot.Discord.Messages;

/// <summary>
/// Whom a message may notify: exactly those named, never what its text happens to say. Without it Discord would notify
/// everybody named in the text (docs.discord.com/developers/resources/message, allowed mentions object).
/// </summary>
internal sealed record AllowedMentions
{
    /// <summary>The most users and the most roles that Discord takes.</summary>
    public const int Most = 100;

    /// <summary>Nobody.</summary>
    public static AllowedMentions Nobody { get; } = new();

    /// <summary>Kinds of mentions that are taken from the text: always none.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<string> Parse { get; } = [];

    /// <summary>The users.</summary>
    public IReadOnlyList<Snowflake> Users { get; init; } = [];

    /// <summary>The roles.</summary>
    public IReadOnlyList<Snowflake> Roles { get; init; } = [];
}
