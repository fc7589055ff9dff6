using System.Net;
using System.Text;

namespace WhmTransferBot.Whm;

/// <summary>Turns WHM's texts, which may hold HTML, into plain text for display.</summary>
public static class HtmlText
{
    private static readonly string[] LineBreakers = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "pre"];
    private static readonly string[] Unseen = ["script", "style", "head"];

    /// <summary>
    /// Removes tags, decodes entities, and drops control characters other than line breaks and tabs.
    /// A <c>&lt;</c> that begins no tag stays.
    /// </summary>
    /// <param name="text">Text that may hold HTML; null counts as empty.</param>
    public static string Strip(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text.AsSpan().IndexOfAny('<', '&') < 0) return WithoutControls(text);
        var plain = new StringBuilder(text.Length);
        for (var position = 0; position < text.Length;)
        {
            var end = TagEnd(text, position);
            if (end < 0)
                plain.Append(text[position++]);
            else
                position = Leave(text, position, end, plain);
        }

        return WithoutControls(WebUtility.HtmlDecode(plain.ToString()));
    }

    private static int TagEnd(string text, int position)
    {
        if (text[position] != '<' || position + 1 >= text.Length) return -1;
        if (text.AsSpan(position).StartsWith("<!--")) return text.IndexOf("-->", position, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : -1;
        return char.IsAsciiLetter(text[position + 1]) || text[position + 1] is '/' or '!' ? text.IndexOf('>', position) : -1;
    }

    /// <summary>Steps over a tag, and over the content of one that is not for reading.</summary>
    private static int Leave(string text, int start, int end, StringBuilder plain)
    {
        var isClosing = text[start + 1] == '/';
        var name = NameAt(text, isClosing ? start + 2 : start + 1);
        if (LineBreakers.Contains(name) && (name == "br" || isClosing) && plain.Length > 0 && plain[^1] != '\n') plain.Append('\n');
        if (isClosing || !Unseen.Contains(name)) return end + 1;
        var closing = text.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
        return closing < 0 ? end + 1 : closing;
    }

    private static string NameAt(string text, int position)
    {
        var end = position;
        while (end < text.Length && end - position < 10 && char.IsAsciiLetterOrDigit(text[end])) end++;
        return text[position..end].ToLowerInvariant();
    }

    private static string WithoutControls(string text) => text.Any(IsControl) ? string.Concat(text.Where(character => !IsControl(character))) : text;

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\n' or '\t');
}
