using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Identifiers;

/// <summary>The id of a WHM transfer session; opaque (reference: WHM transfer sessions).</summary>
/// <param name="Value">Digits, ASCII letters and underscore only.</param>
[JsonConverter(typeof(IdentifierJsonConverter<SessionId>))]
public readonly record struct SessionId(string Value) : IIdentifier<SessionId>
{
    /// <summary>Stands in for a session that WHM opens only when it starts.</summary>
    public static SessionId NotOpened { get; } = new("not_opened");

    /// <summary>Whether WHM knows it.</summary>
    public bool IsOpened => this != NotOpened;

    /// <summary>The most characters that are accepted.</summary>
    public const int MostCharacters = 128;

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? text, out SessionId identifier)
    {
        var word = text?.Trim();
        var known = word is { Length: > 0 and <= MostCharacters } && word.All(IsAllowed);
        identifier = known ? new SessionId(word!) : default;
        return known;
    }

    /// <summary>The word itself.</summary>
    public override string ToString() => Value ?? string.Empty;

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '_';
}
