using System.Text;
using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Discord.Cards;

/// <summary>
/// Writes plain text so that Discord shows exactly that text: no formatting, no link, no mention, no heading can come out
/// of it. Signs that only mean something at the beginning of a line are left alone elsewhere, so that names stay readable.
/// </summary>
internal static class Markdown
{
    private const char GraveLetter = 'ˋ';
    private const string Parted = "`\u200B`";
    private const char Ellipsis = '…';

    /// <summary>A text with its styles.</summary>
    public static string Of(CardText text)
    {
        var markdown = new StringBuilder();
        foreach (var span in text.Spans) Append(markdown, span);
        return markdown.ToString();
    }

    /// <summary>A text with its styles, cut when it is too long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters of the result, 1 or more.</param>
    public static string Of(CardText text, int most)
    {
        var whole = Of(text);
        if (whole.Length <= most) return whole;
        var markdown = new StringBuilder();
        foreach (var span in text.Spans)
        {
            var before = markdown.Length;
            Append(markdown, span);
            if (markdown.Length <= most - 1) continue;
            markdown.Length = before;
            AppendWhatFits(markdown, span, most - 1);
            break;
        }

        return markdown.Append(Ellipsis).ToString();
    }

    /// <summary>Plain text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="atLineStart">Whether it stands at the beginning of a line.</param>
    public static string Escape(string text, bool atLineStart = true)
    {
        var markdown = new StringBuilder(text.Length + 8);
        AppendEscaped(markdown, text, atLineStart);
        return markdown.ToString();
    }

    /// <summary>Words of a server, line by line as they came, in a box; never three grave accents together, which would end it.</summary>
    public static string Box(string text) => $"```\n{text.Replace("``", Parted, StringComparison.Ordinal)}\n```";

    private static void Append(StringBuilder markdown, TextSpan span)
    {
        switch (span.Style)
        {
            case SpanStyle.Code when !string.IsNullOrWhiteSpace(span.Text):
                markdown.Append('`').Append(OneLine(span.Text).Replace('`', GraveLetter)).Append('`');
                break;
            case SpanStyle.Strong when !string.IsNullOrWhiteSpace(span.Text):
                AppendStrong(markdown, span.Text);
                break;
            default:
                AppendEscaped(markdown, span.Text, IsAtLineStart(markdown));
                break;
        }
    }

    /// <summary>Blanks at the ends stand outside the stars, where Discord would not take them for a beginning or an end.</summary>
    private static void AppendStrong(StringBuilder markdown, string text)
    {
        var words = text.Trim();
        var from = text.IndexOf(words, StringComparison.Ordinal);
        markdown.Append(text.AsSpan(0, from)).Append("**");
        AppendEscaped(markdown, words, atLineStart: false);
        markdown.Append("**").Append(text.AsSpan(from + words.Length));
    }

    private static void AppendWhatFits(StringBuilder markdown, TextSpan span, int most)
    {
        var before = markdown.Length;
        for (var take = Math.Min(span.Text.Length, most - before); take > 0; take = take * 9 / 10)
        {
            var end = char.IsHighSurrogate(span.Text[take - 1]) ? take - 1 : take;
            Append(markdown, span with { Text = span.Text[..end] });
            if (markdown.Length <= most) return;
            markdown.Length = before;
        }
    }

    private static void AppendEscaped(StringBuilder markdown, string text, bool atLineStart)
    {
        var line = atLineStart ? LineStart.Blank : LineStart.Over;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (MustBeEscaped(text, at) || IsMarkOfLine(character, line)) markdown.Append('\\');
            markdown.Append(character);
            line = line.After(character);
        }
    }

    private static bool MustBeEscaped(string text, int at) => text[at] switch
    {
        '\\' or '*' or '_' or '`' or '[' or ']' or '<' => true,
        '~' or '|' => Next(text, at) == text[at] || Previous(text, at) == text[at],
        '@' => Follows(text, at, "everyone") || Follows(text, at, "here"),
        _ => false,
    };

    /// <summary>Headings, quotations, lists and small print begin with these; a numbered list with digits and a full stop.</summary>
    private static bool IsMarkOfLine(char character, LineStart line) => line switch
    {
        LineStart.Blank => character is '#' or '>' or '-' or '+',
        LineStart.Digits => character is '.' or ')',
        _ => false,
    };

    private static bool Follows(string text, int at, string word) =>
        string.Compare(text, at + 1, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';

    private static char Previous(string text, int at) => at > 0 ? text[at - 1] : '\0';

    private static bool IsAtLineStart(StringBuilder markdown) => markdown.Length == 0 || markdown[^1] == '\n';

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
