using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Cards;

/// <summary>What was asked to move, in words, as long as the source has not said which accounts that are.</summary>
internal static class SelectionWords
{
    private const int MostNames = 12;

    /// <summary>For example <c>all accounts, packages gold</c>.</summary>
    public static string Of(AccountSelection selection)
    {
        List<string> parts = [];
        if (selection.All) parts.Add("all accounts");
        if (selection.Accounts.Count > 0) parts.Add($"accounts {Names(selection.Accounts)}");
        if (selection.Owners.Count > 0) parts.Add($"accounts of {Names(selection.Owners)}");
        if (selection.Packages.Count > 0) parts.Add($"packages {Names(selection.Packages)}");
        if (selection.FeatureLists.Count > 0) parts.Add($"feature lists {Names(selection.FeatureLists)}");
        return string.Join("; ", parts);
    }

    /// <summary>The first names and how many more there are.</summary>
    public static string Names(IReadOnlyList<string> names) =>
        names.Count <= MostNames
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more";
}
