using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Identifiers;

/// <summary>The name of an account, a package or a feature list, as WHM writes it.</summary>
/// <param name="Value">Anything printable without blanks at the ends; WHM decides what is legal.</param>
[JsonConverter(typeof(IdentifierJsonConverter<AccountName>))]
public readonly record struct AccountName(string Value) : IIdentifier<AccountName>
{
    /// <summary>The most characters that are accepted.</summary>
    public const int MostCharacters = 255;

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? text, out AccountName identifier)
    {
        var word = text?.Trim();
        var known = word is { Length: > 0 and <= MostCharacters } && word.All(IsAllowed);
        identifier = known ? new AccountName(word!) : default;
        return known;
    }

    /// <summary>The word itself.</summary>
    public override string ToString() => Value ?? string.Empty;

    private static bool IsAllowed(char character) => !char.IsControl(character);
}
