using System.Globalization;
using System.Text;

namespace WhmTransferBot.Slack.BlockKit;

/// <summary>Text as Slack wants it: three characters escaped, nothing invisible, cut at a word where it is too long.</summary>
internal static class SlackText
{
    private const string Ellipsis = "…";

    /// <summary>Escapes what would begin a link, a mention or an entity (docs.slack.dev, formatting message text).</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Takes out what cannot be seen but changes how the rest is read: control characters and direction marks.</summary>
    public static string Visible(string text)
    {
        if (!text.Any(IsInvisible)) return text;
        return text.Where(character => !IsInvisible(character)).Aggregate(new StringBuilder(), (kept, character) => kept.Append(character)).ToString();
    }

    /// <summary>An escaped text of one line that is not longer than it may be and not empty.</summary>
    public static string Clip(string text, int most)
    {
        var line = Visible(text.ReplaceLineEndings(" ")).Trim();
        if (line.Length == 0) return "-";
        var escaped = Escape(line);
        if (escaped.Length <= most) return escaped;
        var length = Fitting(line, most - Ellipsis.Length);
        return Escape(line[..WordEnd(line, length)].TrimEnd()) + Ellipsis;
    }

    /// <summary>The end of the last whole word before a length; the length itself where the word would be too long.</summary>
    public static int WordEnd(string text, int length)
    {
        if (length >= text.Length) return text.Length;
        var blank = text.LastIndexOfAny([' ', '\n', '\t'], Math.Max(0, length), Math.Max(0, length) + 1);
        return blank > length / 2 ? blank : WholeCharacter(text, length);
    }

    /// <summary>A length that does not part the two halves of a character.</summary>
    public static int WholeCharacter(string text, int length) =>
        length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static int Fitting(string text, int most)
    {
        var size = 0;
        for (var at = 0; at < text.Length; at++)
        {
            size += text[at] switch { '&' => 5, '<' or '>' => 4, _ => 1 };
            if (size > most) return at;
        }

        return text.Length;
    }

    private static bool IsInvisible(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t'))
        || (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format && character is not ('\u200d' or '\u00ad'));
}
