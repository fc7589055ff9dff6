using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>Room for the number of files, which runs out before the bytes do on servers with many small ones.</summary>
internal sealed class Inodes : IPreflightRule
{
    public string Name => "inodes";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the files of the accounts and the free inodes of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Source is not { } source || facts.Destination is not { } destination || facts.Options.Skip.Contains(SkippedPart.Home)) yield break;
        var homes = HomePartitions.Of(destination.Partitions);
        if (homes.Count == 0 || homes.Any(home => home.FreeInodes is null)) yield break;
        var free = homes.Sum(home => home.FreeInodes!.Value);
        var needed = facts.Accounts.Where(item => !facts.Overwrites(item)).Sum(item => source.Accounts.GetValueOrDefault(item.Name)?.Files ?? 0);
        if (needed <= free) yield break;
        yield return this.Finds(
            null,
            $"The accounts have more files than {facts.DestinationName} can hold: some would fail in the middle.",
            $"{needed} files, and {free} inodes free on {string.Join(", ", homes.Select(home => home.Mount))}.",
            $"Make room for files on {facts.DestinationName}, or move fewer accounts at a time.");
    }
}
