using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Identifiers;

/// <summary>A hash over source, destination, items and all options: what exactly is being approved.</summary>
/// <param name="Value">64 lower-case hexadecimal digits.</param>
[JsonConverter(typeof(IdentifierJsonConverter<Fingerprint>))]
public readonly record struct Fingerprint(string Value) : IIdentifier<Fingerprint>
{
    /// <summary>The most characters that are accepted.</summary>
    public const int MostCharacters = 64;

    /// <summary>The first characters, enough for people to compare two fingerprints by eye.</summary>
    public string Short => Value.Length > 8 ? Value[..8] : Value;

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? text, out Fingerprint identifier)
    {
        var word = text?.Trim();
        var known = word is { Length: > 0 and <= MostCharacters } && word.All(IsAllowed);
        identifier = known ? new Fingerprint(word!) : default;
        return known;
    }

    /// <summary>The word itself.</summary>
    public override string ToString() => Value ?? string.Empty;

    private static bool IsAllowed(char character) => char.IsAsciiHexDigitLower(character);
}
