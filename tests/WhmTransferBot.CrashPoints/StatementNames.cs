using System.Text.RegularExpressions;

namespace WhmTransferBot.CrashPoints;

/// <summary>Names for statements that are the same in every run.</summary>
internal static partial class StatementNames
{
    /// <summary>The first thing in a statement that writes, with its table; nothing for one that only reads.</summary>
    public static string? Of(string text) => Writing().Match(text) is { Success: true } found
        ? $"{Blanks().Replace(found.Groups["verb"].Value, " ")} {found.Groups["table"].Value}"
        : null;

    [GeneratedRegex("""\b(?<verb>INSERT(\s+OR\s+\w+)?\s+INTO|UPDATE|DELETE\s+FROM|(CREATE|ALTER|DROP)(\s+UNIQUE)?\s+(TABLE|INDEX)(\s+IF\s+NOT\s+EXISTS)?)\s+"?(?<table>\w+)""")]
    private static partial Regex Writing();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
