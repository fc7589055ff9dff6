namespace WhmTransferBot.Migrations.Preflight;

/// <summary>Lists for people: a few by name, the rest by number.</summary>
internal static class Listing
{
    private const int MostNamed = 5;

    /// <summary>For example <c>alice, bob and 12 more</c>.</summary>
    public static string Of<T>(IReadOnlyCollection<T> all) => Of(all, all.Count);

    /// <summary>All but one. Only as many are looked at as are named, so that each of thousands may list the others.</summary>
    public static string Others<T>(IReadOnlyCollection<T> all, T self) =>
        Of(all.Where(one => !EqualityComparer<T>.Default.Equals(one, self)), all.Count - 1);

    private static string Of<T>(IEnumerable<T> all, int count)
    {
        var rest = count - MostNamed;
        return rest <= 1 ? string.Join(", ", all) : $"{string.Join(", ", all.Take(MostNamed))} and {rest} more";
    }

    /// <summary>For example <c>1 account</c> or <c>12 accounts</c>.</summary>
    public static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
