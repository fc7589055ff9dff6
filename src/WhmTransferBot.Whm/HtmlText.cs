using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace WhmTransferBot.Whm;

/// <summary>Turns WHM's texts, which may hold HTML, into plain text for display.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(character => !IsVisible(character))]);

    /// <summary>
    /// Removes tags, decodes entities, and drops what nobody sees but what changes how the rest is read or found: control characters other
    /// than line breaks and tabs, direction marks and their like, and what is no character. A <c>&lt;</c> that begins no tag stays.
    /// </summary>
    /// <param name="text">Text that may hold HTML; null counts as empty.</param>
    public static string Strip(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        return text.AsSpan().IndexOfAny('<', '&') < 0 ? Visible(text) : Visible(WebUtility.HtmlDecode(new HtmlTags(text).Removed()));
    }

    private static string Visible(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspects) < 0) return text;
        var visible = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            if (isWhole && IsVisible(rune)) visible.Append(text, at, length);
            at += length;
        }

        return visible.ToString();
    }

    private static bool IsVisible(char character) => Rune.TryCreate(character, out var rune) && IsVisible(rune);

    private static bool IsVisible(Rune rune) => rune.Value is '\n' or '\t' || (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
