using System.Text;

namespace WhmTransferBot.Whm;

/// <summary>
/// Takes the tags out of a text, in time proportional to its length: that something has no end in the rest of the text is found out once, not
/// anew for everything that would need it.
/// </summary>
/// <param name="text">Text that may hold HTML.</param>
internal sealed class HtmlTags(string text)
{
    private const int LongestName = 10;

    private static readonly string[] LineBreakers = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "pre"];
    private static readonly string[] Unseen = ["script", "style", "head"];

    private readonly HashSet<string> _endless = new(StringComparer.Ordinal);
    private readonly StringBuilder _plain = new(text.Length);

    /// <summary>The text without tags, comments, and what is not for reading. A <c>&lt;</c> that begins no tag stays.</summary>
    public string Removed()
    {
        for (var position = 0; position < text.Length;)
        {
            var end = TagEnd(position);
            position = end < 0 ? Keep(position) : Leave(position, end);
        }

        return _plain.ToString();
    }

    /// <summary>Copies what is no tag, up to the next beginning of one.</summary>
    private int Keep(int start)
    {
        var next = text.IndexOf('<', start + 1);
        if (next < 0) next = text.Length;
        _plain.Append(text, start, next - start);
        return next;
    }

    private int TagEnd(int position)
    {
        if (text[position] != '<' || position + 1 >= text.Length) return -1;
        if (text.AsSpan(position).StartsWith("<!--")) return Next("-->", position) is >= 0 and var end ? end + 2 : -1;
        return char.IsAsciiLetter(text[position + 1]) || text[position + 1] is '/' or '!' ? Next(">", position) : -1;
    }

    /// <summary>Steps over a tag, and over the content of one that is not for reading.</summary>
    private int Leave(int start, int end)
    {
        var isClosing = text[start + 1] == '/';
        var name = NameAt(isClosing ? start + 2 : start + 1);
        if (LineBreakers.Contains(name) && (name == "br" || isClosing) && _plain is [.., not '\n']) _plain.Append('\n');
        if (isClosing || !Unseen.Contains(name)) return end + 1;
        var closing = Next("</" + name, end);
        return closing < 0 ? end + 1 : closing;
    }

    private int Next(string mark, int from)
    {
        if (_endless.Contains(mark)) return -1;
        var found = text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        if (found < 0) _endless.Add(mark);
        return found;
    }

    private string NameAt(int position)
    {
        var end = position;
        while (end < text.Length && end - position < LongestName && char.IsAsciiLetterOrDigit(text[end])) end++;
        return text[position..end].ToLowerInvariant();
    }
}
