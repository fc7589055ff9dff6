using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A destination name that somebody has already, and that the options do not allow to overwrite.</summary>
internal sealed class UsernameTaken : IPreflightRule
{
    public string Name => "username-taken";

    public Severity Severity => Severity.Blocker;

    public string Reads => "WHM's verdict on each name, and the users and domains of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var taken = facts.Accounts.Where(item => IsInTheWay(facts, item)).ToList();
        if (taken.Count == 0) yield break;
        var domains = facts.DomainsByOwner();
        var proposals = facts.Proposals();
        foreach (var item in taken) yield return Finding(facts, item, [.. domains[item.DestinationName.ToString()]], proposals);
    }

    private static bool IsInTheWay(PreflightFacts facts, MigrationItem item) =>
        facts.IsTaken(item.DestinationName)
        && !facts.MayOverwrite(item)
        && !(facts.NameVerdicts.TryGetValue(item.DestinationName, out var verdict) && verdict.Reserved);

    private Finding Finding(PreflightFacts facts, MigrationItem item, IReadOnlyList<string> domains, NameProposals proposals)
    {
        var name = item.DestinationName;
        var isTheSame = domains.Contains(item.Domain, StringComparer.OrdinalIgnoreCase);
        var proposal = isTheSame ? null : proposals.Next(name);
        var overwrite = MayOfferOverwrite(facts, item, domains) ? Edits.Set("overwrite:force") : null;
        return this.Finds(
            item.Name,
            $"{name} is taken on {facts.DestinationName}: the account would fail.",
            domains.Count == 0 ? $"{facts.DestinationName} has a user {name}." : $"{name} on {facts.DestinationName} has {Listing.Of(domains)}.",
            Remedy(item, proposal is not null, overwrite is not null),
            Edits.Exclude(item.Name),
            Edits.Rename(item.Name, proposal),
            overwrite);
    }

    /// <summary>Overwriting is offered only where it would work, and never over an account that holds other domains than the one that is moved.</summary>
    private static bool MayOfferOverwrite(PreflightFacts facts, MigrationItem item, IReadOnlyList<string> domains) =>
        facts.Options.Overwrite == Overwrite.No
        && !item.IsRenamed
        && !facts.Options.Restricted
        && !DestinationNames.IsAnotherCustomer(item, domains);

    private static string Remedy(MigrationItem item, bool mayRename, bool mayOverwrite) => (mayRename, mayOverwrite) switch
    {
        (true, true) => $"Leave {item.Name} out, give it another name, or overwrite what is there.",
        (true, false) => $"Leave {item.Name} out, or give it another name.",
        (false, true) => $"Leave {item.Name} out, or overwrite what is there: it holds the same domain.",
        _ => $"Leave {item.Name} out.",
    };
}
