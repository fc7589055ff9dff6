using System.Text.RegularExpressions;
using WhmTransferBot.Discord.Cards;

namespace WhmTransferBot.Fuzzing.Commands;

/// <summary>
/// Reads a text as Discord does, and insists that all that is marked up in it is what the bot itself marks up: strong words, code, boxes,
/// titles, lists and small print. Everything else that Discord would act on has to be escaped or to stand in code.
/// </summary>
internal static partial class DiscordMarkup
{
    private const string What = "A text for Discord";
    private const string Fence = "```";

    /// <summary>Insists on it.</summary>
    public static void IsOwn(string text)
    {
        Promise.Readable(MadeGaps().Replace(text, string.Empty), MessageLimits.Text, What);
        for (var at = 0; at < text.Length; at++) at = Read(text, at);
    }

    /// <summary>Looks at what begins at a place.</summary>
    /// <returns>Its last character.</returns>
    private static int Read(string text, int at)
    {
        if (text[at] == '\\') return at + 1;
        if (StandsAt(text, at, Fence)) return Over(text, at, Fence);
        if (text[at] == '`') return Over(text, at, "`");
        if (StandsAt(text, at, "**")) return at + 1;
        Promise.Holds(!IsAlive(text, at), $"{What} has come to life at {at}: {text}");
        return at;
    }

    private static int Over(string text, int at, string mark)
    {
        var end = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal);
        Promise.Holds(end > at, $"{What} does not leave its code: {text}");
        return end + mark.Length - 1;
    }

    private static bool IsAlive(string text, int at) => text[at] switch
    {
        '*' or '_' or '[' or ']' or '<' => true,
        '~' or '|' => at + 1 < text.Length && text[at + 1] == text[at],
        '@' => StandsAt(text, at, "@everyone") || StandsAt(text, at, "@here"),
        '#' => IsLineStart(text, at) && !(at == 0 && StandsAt(text, at, "### ")),
        '>' => IsLineStart(text, at),
        _ => false,
    };

    private static bool IsLineStart(string text, int at) => string.IsNullOrWhiteSpace(text[(text.LastIndexOf('\n', at) + 1)..at]);

    private static bool StandsAt(string text, int at, string word) => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Gaps that the bot makes between marks of code, so that they end no box.</summary>
    [GeneratedRegex("(?<=`)\u200B(?=`)", RegexOptions.CultureInvariant)]
    private static partial Regex MadeGaps();
}
