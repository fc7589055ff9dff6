using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>
/// What changed between two states of a plan, for the people who approved the first. It speaks of everything that the
/// fingerprint covers, so the list is empty exactly when both fingerprints are the same.
/// </summary>
public static class PlanDifferences
{
    /// <summary>How many items are named for each kind of change; the rest is counted.</summary>
    public const int MostNamed = 20;

    /// <summary>The differences, each as a short sentence without a full stop.</summary>
    public static IReadOnlyList<string> Between(MigrationSnapshot before, MigrationSnapshot after)
    {
        List<string> changes = [];
        if (before.Source != after.Source) changes.Add($"the source is {after.Source}, was {before.Source}");
        if (before.Destination != after.Destination) changes.Add($"the destination is {after.Destination}, was {before.Destination}");
        changes.AddRange(BetweenItems([.. before.Wanted], [.. after.Wanted]));
        changes.AddRange(TransferOptionSentences.Differences(before.Options, after.Options with { Reason = before.Options.Reason }));
        return changes;
    }

    private static List<string> BetweenItems(IReadOnlyList<MigrationItem> before, IReadOnlyList<MigrationItem> after)
    {
        var old = ByName(before);
        var now = ByName(after);
        var kept = now.Where(pair => old.ContainsKey(pair.Key)).Select(pair => (Before: old[pair.Key], After: pair.Value)).ToList();
        List<string> changes =
        [
            .. Named(now.Where(pair => !old.ContainsKey(pair.Key)), pair => $"{Label(pair.Value)} is new in the plan", "are new in the plan"),
            .. Named(old.Where(pair => !now.ContainsKey(pair.Key)), pair => $"{Label(pair.Value)} is no longer in the plan", "are no longer in the plan"),
            .. Named(kept.Where(item => item.Before.DestinationName != item.After.DestinationName), Renamed, "have another name on the destination"),
            .. Named(kept.Where(item => item.Before.Domain != item.After.Domain), DomainChanged, "have another domain"),
            .. Named(kept.Where(item => item.Before.Owner != item.After.Owner), OwnerChanged, "have another owner"),
        ];
        if (changes.Count == 0 && !before.Select(Identity).SequenceEqual(after.Select(Identity))) changes.Add("the items come in another order");
        return changes;
    }

    private static IEnumerable<string> Named<T>(IEnumerable<T> changed, Func<T, string> sentence, string counted)
    {
        var all = changed.ToList();
        var rest = all.Count - MostNamed;
        return rest <= 1
            ? all.Select(sentence)
            : all.Take(MostNamed).Select(sentence).Append($"{rest} more {counted}");
    }

    private static Dictionary<(ItemKind, AccountName), MigrationItem> ByName(IReadOnlyList<MigrationItem> items)
    {
        var found = new Dictionary<(ItemKind, AccountName), MigrationItem>(items.Count);
        foreach (var item in items) found.TryAdd(Identity(item), item);
        return found;
    }

    private static (ItemKind, AccountName) Identity(MigrationItem item) => (item.Kind, item.Name);

    private static string Renamed((MigrationItem Before, MigrationItem After) item) =>
        $"{Label(item.After)} becomes {item.After.DestinationName}, was to become {item.Before.DestinationName}";

    private static string DomainChanged((MigrationItem Before, MigrationItem After) item) =>
        $"the domain of {Label(item.After)} is {item.After.Domain ?? "unknown"}, was {item.Before.Domain ?? "unknown"}";

    private static string OwnerChanged((MigrationItem Before, MigrationItem After) item) =>
        $"the owner of {Label(item.After)} is {item.After.Owner ?? "unknown"}, was {item.Before.Owner ?? "unknown"}";

    private static string Label(MigrationItem item) => item.Kind switch
    {
        ItemKind.Package => $"package {item.Name}",
        ItemKind.FeatureList => $"feature list {item.Name}",
        _ => item.Name.ToString(),
    };
}
