using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// Room for the accounts on the destination. Surely needed are all copies and the largest archive; wanted is room for all
/// archives too, because transfers run ahead of restores. What replaces an account that is there is counted as archive alone.
/// </summary>
internal sealed class DiskSpace : IPreflightRule
{
    public string Name => "disk-space";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the sizes of the accounts and the partitions of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Destination is not { } destination || facts.Options.Skip.Contains(SkippedPart.Home)) return [];
        var homes = HomePartitions.Of(destination.Partitions);
        return homes.Count == 0 ? [] : [.. InAll(facts, homes), .. homes.Count > 1 ? One(facts, homes) : []];
    }

    private IEnumerable<Finding> InAll(PreflightFacts facts, IReadOnlyList<Partition> homes)
    {
        var free = ByteSize.Sum(homes.Select(home => home.Free));
        var accounts = facts.Accounts.OrderByDescending(item => item.Size).ToList();
        var least = Least(facts, accounts);
        var most = Copies(facts, accounts) + ByteSize.Sum(accounts.Select(item => item.Size));
        if (least > free) yield return TooLittle(facts, homes, free, least, accounts);
        else if (most > free) yield return Tight(facts, homes, free, most);
    }

    private Finding TooLittle(PreflightFacts facts, IReadOnlyList<Partition> homes, ByteSize free, ByteSize least, List<MigrationItem> accounts) =>
        this.Finds(
            null,
            $"The accounts do not fit on {facts.DestinationName}: they need at least {least}, and {free} is free.",
            Evidence(homes),
            $"Make room on {facts.DestinationName}, or move fewer accounts at a time.",
            Edits.Exclude(Relieving(facts, accounts, free)));

    private Finding Tight(PreflightFacts facts, IReadOnlyList<Partition> homes, ByteSize free, ByteSize most) => this.Finds(
        Severity.Warning,
        null,
        $"Disk space on {facts.DestinationName} is tight: archives and copies together can take {most}, and {free} is free. "
        + "Items may fail in the middle.",
        Evidence(homes),
        $"Make room on {facts.DestinationName}, or move fewer accounts at a time.");

    private IEnumerable<Finding> One(PreflightFacts facts, IReadOnlyList<Partition> homes)
    {
        var roomiest = homes.MaxBy(home => home.Free)!;
        return facts.Accounts.Where(item => item.Size > roomiest.Free && !facts.Overwrites(item)).Select(item => this.Finds(
            item.Name,
            $"{item.Name} fits on no partition of {facts.DestinationName}: it would fail.",
            $"{item.Name} has {item.Size}. {Evidence(homes)}",
            $"Make room on one partition of {facts.DestinationName}, or leave {item.Name} out.",
            Edits.Exclude(item.Name)));
    }

    /// <summary>The largest accounts without which the rest fits.</summary>
    private static List<AccountName> Relieving(PreflightFacts facts, List<MigrationItem> accounts, ByteSize free)
    {
        var left = accounts.Take(Edits.MostNames + 1).TakeWhile((_, place) => Least(facts, accounts[place..]) > free);
        var names = left.Select(item => item.Name).ToList();
        return names.Count < accounts.Count ? names : [];
    }

    private static ByteSize Least(PreflightFacts facts, List<MigrationItem> accounts) =>
        Copies(facts, accounts) + (facts.Options.Compress || accounts.Count == 0 ? ByteSize.Zero : accounts[0].Size);

    private static ByteSize Copies(PreflightFacts facts, List<MigrationItem> accounts) =>
        ByteSize.Sum(accounts.Where(item => !facts.Overwrites(item)).Select(item => item.Size));

    private static string Evidence(IReadOnlyList<Partition> homes) =>
        string.Join(" ", homes.Select(home => $"{home.Mount}: {home.Free} free of {home.Total}."));
}
