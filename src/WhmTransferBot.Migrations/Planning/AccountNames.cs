using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>
/// What makes a name that a person chooses for a moved account a sound one. WHM has the last word
/// (<c>validate_system_user</c>); this is what can be said without asking it.
/// </summary>
public static class AccountNames
{
    /// <summary>The most characters of an account name (cPanel: usernames and database prefixes).</summary>
    public const int MostCharacters = 16;

    /// <summary>
    /// Whether the name has the form of a legal account name: a lower-case letter, then lower-case letters and digits, 16 at the
    /// most, and not beginning with <c>test</c>.
    /// </summary>
    public static bool HasLegalForm(string name) =>
        name.Length is > 0 and <= MostCharacters
        && char.IsAsciiLetterLower(name[0])
        && name.All(IsLegal)
        && !name.StartsWith("test", StringComparison.Ordinal);

    /// <summary>Proposes a free name that resembles a taken one, for example <c>bob2</c> for <c>bob</c>.</summary>
    /// <param name="wish">The name that cannot be used.</param>
    /// <param name="taken">Names that are in use, reserved or planned.</param>
    /// <returns>A legal name that is free as far as is known; nothing when there is none left.</returns>
    public static AccountName? Propose(AccountName wish, IEnumerable<AccountName> taken) => new NameProposals(taken).Next(wish);

    internal static bool IsLegal(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
}
