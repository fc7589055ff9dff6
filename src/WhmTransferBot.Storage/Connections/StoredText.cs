using System.Text;

namespace WhmTransferBot.Storage.Connections;

/// <summary>
/// Text that any database takes: halves of characters and NUL become the replacement character U+FFFD. The tables do this by themselves;
/// statements written by hand, and what a hash is made over, have to ask for it.
/// </summary>
internal static class StoredText
{
    public static string Of(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }

    private static bool IsClean(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0');
}
