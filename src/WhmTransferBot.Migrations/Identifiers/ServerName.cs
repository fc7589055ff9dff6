using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Identifiers;

/// <summary>The short name of a WHM server in the inventory, for example <c>old1</c>; case does not matter.</summary>
/// <param name="Value">Lower-case letters, digits, dot, dash or underscore.</param>
[JsonConverter(typeof(IdentifierJsonConverter<ServerName>))]
public readonly record struct ServerName(string Value) : IIdentifier<ServerName>
{
    /// <summary>The most characters that are accepted.</summary>
    public const int MostCharacters = 64;

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? text, out ServerName identifier)
    {
        var word = text?.Trim();
        var known = word is { Length: > 0 and <= MostCharacters } && word.All(IsAllowed);
        identifier = known ? new ServerName(word!.ToLowerInvariant()) : default;
        return known;
    }

    /// <summary>The word itself.</summary>
    public override string ToString() => Value ?? string.Empty;

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
