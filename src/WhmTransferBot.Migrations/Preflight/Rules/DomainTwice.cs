using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>Two accounts of the plan with the same main domain. WHM does not take the same domain twice.</summary>
internal sealed class DomainTwice : IPreflightRule
{
    public string Name => "domain-twice";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the main domains in the plan";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var groups = facts.Accounts
            .Where(item => !string.IsNullOrWhiteSpace(item.Domain))
            .GroupBy(item => Domains.Plain(item.Domain!))
            .Where(group => group.Skip(1).Any());
        return groups.SelectMany(group => group.Select(item => Finding(item, [.. group.Where(other => other != item).Select(other => other.Name)])));
    }

    private Finding Finding(MigrationItem item, IReadOnlyList<AccountName> others) => this.Finds(
        item.Name,
        $"{item.Name} and {Listing.Of(others)} have the same domain: only one of them can arrive.",
        $"{Listing.Count(others.Count + 1, "account")} of the plan have {Domains.Plain(item.Domain!)}.",
        "Leave all but one of them out.",
        Edits.Exclude(item.Name));
}
