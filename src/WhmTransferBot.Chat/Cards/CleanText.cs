using System.Globalization;
using System.Text;

namespace WhmTransferBot.Chat.Cards;

/// <summary>Makes texts of people and servers safe to stand in a card: nothing invisible, nothing that turns the reading
/// direction, nothing endless. What is markup on a platform is escaped by that platform.</summary>
public static class CleanText
{
    private const char Ellipsis = '…';

    /// <summary>One line: control and formatting characters become blanks or vanish, and too much is cut at a word.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">The most characters, 1 or more.</param>
    public static string Line(string text, int most) => Clean(text, most, keepLines: false);

    /// <summary>Lines: the same, with line breaks kept.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">The most characters, 1 or more.</param>
    public static string Lines(string text, int most) => Clean(text, most, keepLines: true);

    /// <summary>A piece of a line: the same as <see cref="Line"/>, but blanks at its ends stay.</summary>
    internal static string Piece(string text, int most)
    {
        var clean = Clean(text, most, keepLines: false);
        if (clean.Length == 0) return text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : string.Empty;
        var before = char.IsWhiteSpace(text[0]) ? " " : string.Empty;
        var after = char.IsWhiteSpace(text[^1]) && clean[^1] != Ellipsis ? " " : string.Empty;
        return before + clean + after;
    }

    private static string Clean(string text, int most, bool keepLines)
    {
        var clean = new StringBuilder(Math.Min(text.Length, most + 2));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length > most && !Rune.IsWhiteSpace(rune)) return Cut(clean.ToString(), most);
            if (keepLines && rune.Value == '\n') AppendBreak(clean);
            else if (IsBlank(rune)) AppendBlank(clean);
            else if (IsVisible(rune)) clean.Append(rune.ToString());
        }

        return Cut(clean.ToString().Trim(), most);
    }

    private static void AppendBlank(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] is not (' ' or '\n')) clean.Append(' ');
    }

    private static void AppendBreak(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        if (clean.Length > 0) clean.Append('\n');
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOfAny([' ', '\n'], Math.Max(most - 1, 0));
        if (end < most / 2) end = most - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd() + Ellipsis;
    }

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is '\u200B' or '\uFEFF';

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value != Rune.ReplacementChar.Value;
}
