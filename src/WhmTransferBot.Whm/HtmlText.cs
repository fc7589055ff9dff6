using System.Buffers;
using System.Net;

namespace WhmTransferBot.Whm;

/// <summary>Turns WHM's texts, which may hold HTML, into plain text for display.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(IsControl)]);

    /// <summary>
    /// Removes tags, decodes entities, and drops control characters other than line breaks and tabs.
    /// A <c>&lt;</c> that begins no tag stays.
    /// </summary>
    /// <param name="text">Text that may hold HTML; null counts as empty.</param>
    public static string Strip(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        return text.AsSpan().IndexOfAny('<', '&') < 0 ? WithoutControls(text) : WithoutControls(WebUtility.HtmlDecode(new HtmlTags(text).Removed()));
    }

    private static string WithoutControls(string text) =>
        text.AsSpan().IndexOfAny(Controls) < 0 ? text : string.Concat(text.Where(character => !IsControl(character)));

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\n' or '\t');
}
