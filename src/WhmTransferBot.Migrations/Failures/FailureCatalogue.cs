using System.Text.RegularExpressions;

namespace WhmTransferBot.Migrations.Failures;

/// <summary>
/// Explains what WHM says when something fails. WHM's wording differs between versions, so it is recognised by the words that
/// matter; what is not recognised is not explained.
/// </summary>
public static partial class FailureCatalogue
{
    /// <summary>How much of a text is looked at, in characters.</summary>
    public const int MostCharacters = 4_000;

    private const int MostMilliseconds = 200;

    /// <summary>The particular before the general: the first that fits explains.</summary>
    private static readonly IReadOnlyList<FailurePattern> Patterns =
    [
        .. OperatorFailures.All,
        .. CompatibilityFailures.All,
        .. NameFailures.All,
        .. RoomFailures.All,
        .. SourceFailures.All,
        .. GeneralFailures.All,
    ];

    /// <summary>Every explanation, for documentation and tests.</summary>
    public static IReadOnlyList<FailureExplanation> All { get; } = [.. Patterns.Select(pattern => pattern.Explanation)];

    /// <summary>Explains a failure or a remark.</summary>
    /// <param name="words">What WHM says, as plain text.</param>
    /// <returns>The explanation; nothing when the words are not known.</returns>
    public static FailureExplanation? Find(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var whole = words.Length > MostCharacters ? words[..MostCharacters] : words;
        var reason = Wrapping().Replace(whole, string.Empty).Trim();
        return FindIn(Quoted().Replace(reason, "“”")) ?? FindIn(reason) ?? FindIn(whole);
    }

    private static FailureExplanation? FindIn(string text)
    {
        var words = WordPattern.WordsOf(text);
        return Patterns.FirstOrDefault(pattern => pattern.Fits(words))?.Explanation;
    }

    /// <summary>Words that WHM puts before the reason.</summary>
    [GeneratedRegex(@"^\s*(failed:\s*)?(account restore failed:?\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Wrapping();

    /// <summary>Names of accounts, domains and files. They are looked at last, so that an account called “domain” does not steer the search.</summary>
    [GeneratedRegex("“[^“”]*”|\"[^\"]*\"", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Quoted();
}
