using System.Text;
using System.Text.RegularExpressions;
using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Slack.BlockKit;

/// <summary>
/// Writes a card's text in Slack's markup. Only the styles of the spans become markup; whatever the text itself contains
/// stays text (docs.slack.dev, formatting message text).
/// </summary>
internal static partial class Mrkdwn
{
    private const char ZeroWidthSpace = '\u200b';
    private const string Ellipsis = "…";

    /// <summary>The text in markup.</summary>
    public static string Of(CardText text)
    {
        var output = new StringBuilder();
        foreach (var span in text.Spans)
        {
            var content = SlackText.Visible(span.Text.ReplaceLineEndings("\n"));
            if (span.Style == SpanStyle.Plain || string.IsNullOrWhiteSpace(content)) PlainMarkup.Append(output, content);
            else AppendStyled(output, content, span.Style);
        }

        return Tidy().Replace(output.ToString(), string.Empty);
    }

    /// <summary>The text in pieces that are not longer than they may be, parted between words.</summary>
    public static IReadOnlyList<string> Split(CardText text, int most)
    {
        var pieces = new List<string>();
        for (var rest = text; rest.Spans.Count > 0;)
        {
            var length = Fitting(rest, most);
            var piece = Of(Slice(rest, 0, length)).Trim('\n');
            if (!string.IsNullOrWhiteSpace(piece)) pieces.Add(piece);
            rest = Slice(rest, length, int.MaxValue);
        }

        return pieces;
    }

    /// <summary>The text on not more characters than allowed, with an ellipsis where something is missing.</summary>
    public static string Clip(CardText text, int most)
    {
        if (text.Spans.Sum(span => (long)span.Text.Length) <= most && Of(text) is var whole && whole.Length <= most) return whole.Trim('\n');
        return Of(Slice(text, 0, Fitting(text, most - Ellipsis.Length))).TrimEnd() + Ellipsis;
    }

    /// <summary>Marks end at the end of a line, so each line is marked by itself.</summary>
    private static void AppendStyled(StringBuilder output, string content, SpanStyle style)
    {
        var lines = content.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0) output.Append('\n');
            AppendMarked(output, lines[at], style == SpanStyle.Code ? '`' : '*');
        }
    }

    /// <summary>A mark counts only at the edge of a word, so one is made where there is none; blanks stay outside.</summary>
    private static void AppendMarked(StringBuilder output, string line, char mark)
    {
        var word = line.Trim();
        if (word.Length == 0) return;
        var blanks = line.IndexOf(word, StringComparison.Ordinal);
        output.Append(' ', blanks);
        if (output is [.., var before] && !char.IsWhiteSpace(before)) output.Append(ZeroWidthSpace);
        output.Append(mark);
        if (mark == '`') output.Append(SlackText.Escape(word.Replace('`', 'ˋ')));
        else PlainMarkup.Append(output, word.Replace('*', '∗'));
        output.Append(mark);
        output.Append(ZeroWidthSpace).Append(' ', line.Length - blanks - word.Length);
    }

    private static int Fitting(CardText text, int most)
    {
        var whole = text.ToString();
        var (fits, tooLong) = (0, Math.Min(whole.Length, most) + 1);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Of(Slice(text, 0, middle)).Length <= most) fits = middle;
            else tooLong = middle;
        }

        return Math.Max(1, SlackText.WordEnd(whole, fits));
    }

    private static CardText Slice(CardText text, int from, int length)
    {
        var spans = new List<TextSpan>();
        var at = 0;
        foreach (var span in text.Spans)
        {
            var start = Math.Clamp(from - at, 0, span.Text.Length);
            var end = (int)Math.Clamp((long)from + length - at, 0, span.Text.Length);
            if (end > start) spans.Add(span with { Text = span.Text[start..end] });
            at += span.Text.Length;
        }

        return new CardText(spans);
    }

    /// <summary>An edge that was made is not needed beside what is an edge already.</summary>
    [GeneratedRegex(@"(?<=[\s(\[])\u200b|\u200b(?=[\s.,;:!?)\]]|$)|(?<=\u200b)\u200b", RegexOptions.CultureInvariant)]
    private static partial Regex Tidy();
}
