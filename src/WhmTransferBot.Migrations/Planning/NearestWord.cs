namespace WhmTransferBot.Migrations.Planning;

/// <summary>Finds the word that somebody may have meant.</summary>
public static class NearestWord
{
    private const int LongestWord = 64;

    /// <summary>The known word with the fewest slips of the finger (insert, leave out, replace, swap neighbours) from what was typed.</summary>
    /// <param name="typed">What was typed; beyond 64 characters nothing is near.</param>
    /// <param name="known">The words to choose from.</param>
    /// <returns>The nearest word, or nothing when none is within a third of its length.</returns>
    public static string? To(string typed, IEnumerable<string> known)
    {
        if (typed.Length is 0 or > LongestWord) return null;
        var (word, distance) = known
            .Where(word => word.Length is > 0 and <= LongestWord)
            .Select(word => (Word: word, Distance: Distance(typed, word)))
            .DefaultIfEmpty((Word: string.Empty, Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(1, Math.Max(typed.Length, word.Length) / 3) ? word : null;
    }

    private static int Distance(string left, string right)
    {
        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++) last[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var replace = last[column - 1] + (Same(left[line - 1], right[column - 1]) ? 0 : 1);
                row[column] = Math.Min(Math.Min(last[column] + 1, row[column - 1] + 1), replace);
                if (line > 1 && column > 1 && Same(left[line - 1], right[column - 2]) && Same(left[line - 2], right[column - 1]))
                    row[column] = Math.Min(row[column], beforeLast[column - 2] + 1);
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
