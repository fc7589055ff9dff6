using System.Text;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Reporting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Threads;

/// <summary>The items of a migration as lists: on the card while they are few, as a file when they are many.</summary>
internal static class ItemLists
{
    /// <summary>How many items stand on a card.</summary>
    public const int MostOnCard = 15;

    /// <summary>The wanted items as one list with their sizes; when there are many, the first ones and where the rest is.</summary>
    public static ListBlock? Full(MigrationSnapshot migration)
    {
        var items = migration.Wanted.ToList();
        if (items.Count == 0) return null;
        var rest = items.Count - MostOnCard;
        return new ListBlock(
            CardText.Of($"**Items**"),
            [.. items.Take(MostOnCard).Select(Line), .. Counts.More(rest, "in the file")]);
    }

    /// <summary>The same without sizes, for a message that is not the last word; nothing while the items are not known.</summary>
    public static SmallPrintBlock? Short(MigrationSnapshot migration)
    {
        var names = migration.Wanted.Select(item => item.Name.ToString()).ToList();
        return names.Count < 2 ? null : new SmallPrintBlock(CardText.Plain(SelectionWords.Names(names)));
    }

    /// <summary>The whole list as a file; nothing when all of it stands on the card.</summary>
    public static CardFile? File(MigrationSnapshot migration)
    {
        var items = migration.Wanted.ToList();
        if (items.Count <= MostOnCard) return null;
        var text = new StringBuilder();
        foreach (var item in items) text.Append(CleanText.Line(Line(item).ToString(), 400)).Append('\n');
        return new CardFile($"{migration.Id}-items.txt", $"All {items.Count} items of {migration.Id}", text.ToString());
    }

    private static CardText Line(MigrationItem item)
    {
        var kind = item.Kind == ItemKind.Account ? string.Empty : $"{ResultWords.Of(item.Kind)} ";
        string?[] parts =
        [
            item.Domain,
            item.Kind == ItemKind.Account ? item.Size.Bytes > 0 ? item.Size.ToString() : "size not known" : null,
            item.IsRenamed ? $"becomes {item.DestinationName}" : null,
        ];
        var rest = string.Join(", ", parts.OfType<string>());
        return rest.Length == 0 ? CardText.Of($"{kind}**{item.Name}**") : CardText.Of($"{kind}**{item.Name}**, {rest}");
    }
}
