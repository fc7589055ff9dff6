using System.IO.Enumeration;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>Account names with <c>*</c> for any characters and <c>?</c> for one.</summary>
public static class AccountGlob
{
    /// <summary>Whether the text is a pattern rather than a name.</summary>
    public static bool IsGlob(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Whether a name fits; case counts, as it does in WHM. Takes time proportional to both lengths.</summary>
    public static bool Fits(string glob, string name) => FileSystemName.MatchesSimpleExpression(glob, name, ignoreCase: false);
}
