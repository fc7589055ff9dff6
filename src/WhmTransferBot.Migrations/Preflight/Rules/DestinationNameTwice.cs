using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>Two items of the plan that would have the same name on the destination, mostly because a rename hit another account.</summary>
internal sealed class DestinationNameTwice : IPreflightRule
{
    public string Name => "destination-name-twice";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the destination names in the plan";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var groups = facts.Items.GroupBy(item => (item.Kind, item.DestinationName)).Where(group => group.Skip(1).Any()).ToList();
        if (groups.Count == 0) yield break;
        var proposals = facts.Proposals();
        foreach (var group in groups)
        {
            IReadOnlyList<AccountName> names = [.. group.Select(item => item.Name)];
            foreach (var item in Movable(group)) yield return Finding(facts, item, names, proposals);
        }
    }

    /// <summary>The renamed ones have to give way; without any, all but the first.</summary>
    private static IEnumerable<MigrationItem> Movable(IEnumerable<MigrationItem> group)
    {
        var renamed = group.Where(item => item.IsRenamed).ToList();
        return renamed.Count > 0 ? renamed : group.Skip(1);
    }

    private Finding Finding(PreflightFacts facts, MigrationItem item, IReadOnlyList<AccountName> names, NameProposals proposals) =>
        this.Finds(
            item.Name,
            $"{item.Name} and {Listing.Others(names, item.Name)} would both become {item.DestinationName} on {facts.DestinationName}: "
            + "one would fail, or land in the other.",
            $"{Listing.Count(names.Count, "item")} of the plan have the destination name {item.DestinationName}.",
            $"Give {item.Name} a name of its own, or leave it out.",
            item.Kind == ItemKind.Account ? Edits.Rename(item.Name, proposals.Next(item.Name)) : null,
            Edits.Exclude(item.Name));
}
