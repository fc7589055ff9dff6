using System.Text;
using System.Text.RegularExpressions;

namespace WhmTransferBot.Slack.BlockKit;

/// <summary>
/// Writes text into markup so that it reads as it is. Slack has no way to escape its formatting characters, so one that would
/// open a format is replaced by a character that looks like it; inside words, where it means nothing, it stays.
/// </summary>
internal static partial class PlainMarkup
{
    /// <summary>Appends a text.</summary>
    public static void Append(StringBuilder output, string text)
    {
        var literal = PictureStart().Replace(text, "꞉");
        for (var at = 0; at < literal.Length; at++)
        {
            var before = at > 0 ? literal[at - 1] : output is [.., var last] ? last : '\n';
            output.Append(literal[at] switch
            {
                '`' => "ˋ",
                '*' when Opens(literal, at, before) => "∗",
                '_' when Opens(literal, at, before) => "ˍ",
                '~' when Opens(literal, at, before) => "∼",
                '>' when before == '\n' => "›",
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                var other => other.ToString(),
            });
        }
    }

    private static bool Opens(string text, int at, char before) =>
        !char.IsLetterOrDigit(before)
        && at + 1 < text.Length
        && !char.IsWhiteSpace(text[at + 1])
        && (text[at] == '*' || text.IndexOf(text[at], at + 1) > at);

    /// <summary>The sign that ends one name may begin the next, so that it is only looked at.</summary>
    [GeneratedRegex(":(?=[a-z0-9_+'-]*[a-z][a-z0-9_+'-]*:)", RegexOptions.CultureInvariant)]
    private static partial Regex PictureStart();
}
