namespace WhmTransferBot.Migrations.Failures;

/// <summary>
/// Words in an order. <c>|</c> separates alternatives, each of which may be a phrase; <c>*</c> at the end of a word stands
/// for any ending; <c>…</c> for any words between; <c>~</c> for four words between at the most; <c>^</c> for the beginning.
/// For example <c>no|too few ~ address*</c>. Plain words instead of expressions keep the table readable and cannot be made
/// to run for long by what a server writes.
/// </summary>
internal sealed class WordPattern
{
    /// <summary>Stands before the first word of a text.</summary>
    public const string Beginning = "^";

    private const int Near = 4;

    private readonly List<(bool IsNear, IReadOnlyList<string[]> Phrases)> _parts;

    private WordPattern(List<(bool IsNear, IReadOnlyList<string[]> Phrases)> parts) => _parts = parts;

    /// <summary>Reads a pattern.</summary>
    public static WordPattern Parse(string pattern)
    {
        List<(bool, IReadOnlyList<string[]>)> parts = [];
        foreach (var stretch in pattern.Split('…'))
        {
            foreach (var (place, part) in stretch.Split('~').Index())
                parts.Add((place > 0, [.. part.Split('|').Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))]));
        }

        return new WordPattern(parts);
    }

    /// <summary>Cuts a text into lower-case words, with <see cref="Beginning"/> before them.</summary>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        List<string> words = [Beginning];
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isInside = at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’');
            if (isInside && start < 0) start = at;
            if (isInside || start < 0) continue;
            words.Add(text[start..at].Replace('’', '\'').ToLowerInvariant());
            start = -1;
        }

        return words;
    }

    /// <summary>Whether the words hold the pattern.</summary>
    public bool Fits(IReadOnlyList<string> words) => Fits(words, 0, 0);

    private bool Fits(IReadOnlyList<string> words, int part, int from)
    {
        if (part == _parts.Count) return true;
        var end = _parts[part].IsNear ? Math.Min(words.Count, from + Near + 1) : words.Count;
        for (var at = from; at < end; at++)
        {
            foreach (var phrase in _parts[part].Phrases)
            {
                if (!StandsAt(words, at, phrase)) continue;
                if (Fits(words, part + 1, at + phrase.Length)) return true;
                // What may follow anywhere and does not follow here does not follow any later place either.
                if (part + 1 == _parts.Count || !_parts[part + 1].IsNear) return false;
            }
        }

        return false;
    }

    private static bool StandsAt(IReadOnlyList<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var index = 0; index < phrase.Length; index++)
        {
            if (!IsWord(phrase[index], words[at + index])) return false;
        }

        return true;
    }

    private static bool IsWord(string pattern, string word) =>
        pattern[^1] == '*' ? word.AsSpan().StartsWith(pattern.AsSpan(..^1), StringComparison.Ordinal) : word == pattern;
}
