using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Identifiers;

/// <summary>A channel on a chat platform: <c>platform:channel</c>, for example <c>slack:C0123</c>, <c>discord:445566</c> or <c>console:main</c>.</summary>
/// <param name="Value">The platform's name, a colon, and the platform's own id of the channel.</param>
[JsonConverter(typeof(IdentifierJsonConverter<RoomId>))]
public readonly record struct RoomId(string Value) : IIdentifier<RoomId>
{
    /// <summary>The most characters that are accepted.</summary>
    public const int MostCharacters = 200;

    /// <summary>The platform that the room belongs to, for example <c>slack</c>.</summary>
    public string Platform => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The platform's own id of the channel.</summary>
    public string Channel => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? text, out RoomId identifier)
    {
        var word = text?.Trim();
        var known = word is { Length: > 0 and <= MostCharacters }
            && word.All(IsAllowed)
            && word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && colon < word.Length - 1;
        identifier = known ? new RoomId(word!) : default;
        return known;
    }

    /// <summary>The word itself.</summary>
    public override string ToString() => Value ?? string.Empty;

    private static bool IsAllowed(char character) => !char.IsControl(character) && character is not ' ';
}
