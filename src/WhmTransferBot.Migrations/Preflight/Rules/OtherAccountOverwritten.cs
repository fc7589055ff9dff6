using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// An account that would be overwritten although it holds other domains than the one that is moved: two customers with the
/// same username. What the destination's account holds would be lost, so this is refused rather than warned of.
/// </summary>
internal sealed class OtherAccountOverwritten : IPreflightRule
{
    public string Name => "other-account-overwritten";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the users and domains of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var overwritten = facts.Accounts.Where(facts.Overwrites).ToList();
        if (overwritten.Count == 0) yield break;
        var domains = facts.DomainsByOwner();
        var proposals = facts.Proposals();
        foreach (var item in overwritten)
        {
            IReadOnlyList<string> held = [.. domains[item.DestinationName.ToString()]];
            if (DestinationNames.IsAnotherCustomer(item, held)) yield return Finding(facts, item, held, proposals);
        }
    }

    private Finding Finding(PreflightFacts facts, MigrationItem item, IReadOnlyList<string> held, NameProposals proposals) => this.Finds(
        item.Name,
        $"{item.Name} on {facts.DestinationName} looks like another customer: overwriting would destroy it.",
        $"{item.Name} has {item.Domain} on {facts.SourceName}, but {Listing.Of(held)} on {facts.DestinationName}.",
        $"Leave {item.Name} out, or do without overwriting and give it another name. "
        + $"If the account on {facts.DestinationName} really must go, remove it there first.",
        Edits.Exclude(item.Name),
        facts.Options.Overwrite == Overwrite.Delete ? Edits.Rename(item.Name, proposals.Next(item.Name)) : null,
        Edits.Set("overwrite:no"));
}
