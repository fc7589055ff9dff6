using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Identifiers;

/// <summary>One person, whichever platforms she uses: a name from the configuration's people, or the platform identity itself.</summary>
/// <param name="Value">The name of a configured person, or an identity such as <c>slack:T1:U012AB3CD</c>.</param>
[JsonConverter(typeof(IdentifierJsonConverter<PersonId>))]
public readonly record struct PersonId(string Value) : IIdentifier<PersonId>
{
    /// <summary>The most characters that are accepted.</summary>
    public const int MostCharacters = 200;

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? text, out PersonId identifier)
    {
        var word = text?.Trim();
        var known = word is { Length: > 0 and <= MostCharacters } && word.All(IsAllowed);
        identifier = known ? new PersonId(word!) : default;
        return known;
    }

    /// <summary>The word itself.</summary>
    public override string ToString() => Value ?? string.Empty;

    private static bool IsAllowed(char character) => !char.IsControl(character);
}
