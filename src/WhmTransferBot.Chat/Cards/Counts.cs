using System.Globalization;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Cards;

/// <summary>Numbers with their nouns.</summary>
internal static class Counts
{
    /// <summary>For example <c>1 item</c> or <c>14 items</c>.</summary>
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>The last line of a list that is cut: how many more there are, and where; nothing when all are there.</summary>
    public static IEnumerable<CardText> More(int count, string where = "")
    {
        if (count > 0) yield return CardText.Plain($"and {count} more {where}".TrimEnd());
    }

    /// <summary>What is to move, by kind, for example <c>14 accounts, 2 packages, 512 GB</c>.</summary>
    public static string OfItems(MigrationSnapshot migration)
    {
        if (!migration.ItemsKnown && migration.Items.IsEmpty) return SelectionWords.Of(migration.Selection);
        var kinds = migration.Wanted.GroupBy(item => item.Kind).ToDictionary(items => items.Key, items => items.Count());
        List<string> parts = [];
        if (kinds.TryGetValue(ItemKind.Account, out var accounts)) parts.Add(Of(accounts, "account"));
        if (kinds.TryGetValue(ItemKind.Package, out var packages)) parts.Add(Of(packages, "package"));
        if (kinds.TryGetValue(ItemKind.FeatureList, out var features)) parts.Add(Of(features, "feature list"));
        if (parts.Count == 0) parts.Add("nothing");
        if (migration.Size.Bytes > 0) parts.Add(migration.Size.ToString());
        return string.Join(", ", parts);
    }
}
