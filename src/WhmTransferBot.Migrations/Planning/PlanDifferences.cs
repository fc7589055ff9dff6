namespace WhmTransferBot.Migrations.Planning;

/// <summary>What is different between two plans, in sentences that people can check.</summary>
public static class PlanDifferences
{
    /// <summary>The differences that change the fingerprint, in the order: servers, items, options.</summary>
    public static IReadOnlyList<string> Between(MigrationSnapshot before, MigrationSnapshot after) =>
    [
        .. Servers(before, after),
        .. Items(before, after),
        .. TransferOptionSentences.Differences(before.Options, after.Options),
    ];

    private static IEnumerable<string> Servers(MigrationSnapshot before, MigrationSnapshot after)
    {
        if (before.Source != after.Source) yield return $"the source was {before.Source} and is {after.Source}";
        if (before.Destination != after.Destination) yield return $"the destination was {before.Destination} and is {after.Destination}";
    }

    private static IEnumerable<string> Items(MigrationSnapshot before, MigrationSnapshot after)
    {
        var was = before.Wanted.ToDictionary(item => item.Key, StringComparer.Ordinal);
        var wanted = after.Wanted.ToList();
        var gone = was.Keys.Except(wanted.Select(item => item.Key), StringComparer.Ordinal).Select(key => $"{was[key].Name} is no longer among the items");
        var changed = wanted.SelectMany(item => was.TryGetValue(item.Key, out var earlier)
            ? Changes(earlier, item)
            : [$"{item.Name} is new among the items"]);
        return gone.Concat(changed);
    }

    private static IEnumerable<string> Changes(MigrationItem before, MigrationItem after)
    {
        if (before.DestinationName != after.DestinationName)
            yield return $"{after.Name} was to become {before.DestinationName} and is to become {after.DestinationName}";
        if (before.Domain != after.Domain)
            yield return $"the domain of {after.Name} was {before.Domain ?? "not known"} and is {after.Domain ?? "not known"}";
        if (before.Owner != after.Owner)
            yield return $"the owner of {after.Name} was {before.Owner ?? "not known"} and is {after.Owner ?? "not known"}";
    }
}
