using WhmTransferBot.Chat.Completing;

namespace WhmTransferBot.Console.Commands;

/// <summary>Lets people write <c>/migrate</c> before a command, as on the other platforms, or leave it away.</summary>
internal static class CommandPrefix
{
    private const string Prefix = "/migrate";

    /// <summary>Where the command itself begins; the length of the text while the prefix is still being typed.</summary>
    public static int LengthIn(string text)
    {
        var blanks = text.Length - text.AsSpan().TrimStart().Length;
        var typed = text.AsSpan(blanks);
        if (typed.StartsWith('/') && Prefix.AsSpan().StartsWith(typed, StringComparison.OrdinalIgnoreCase)) return text.Length;
        var isWhole = typed.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(typed[Prefix.Length]);
        return isWhole ? blanks + Prefix.Length + 1 : 0;
    }

    /// <summary>Puts an offer for the command itself into its place in the whole text.</summary>
    public static Completion Place(string text, Completion offer)
    {
        var from = LengthIn(text);
        var isPrefixTyped = from > 0 && from == text.Length && !char.IsWhiteSpace(text[^1]);
        return isPrefixTyped ? offer with { Start = 0, Length = text.Length } : offer with { Start = offer.Start + from };
    }

    /// <summary>The command without the prefix.</summary>
    public static string Strip(string text) => text[LengthIn(text)..].Trim();
}
