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
        foreach (var group in groups)
        {
            IReadOnlyList<AccountName> names = [.. group.Select(item => item.Name)];
            foreach (var item in group) yield return Finding(item, names);
        }
    }

    private Finding Finding(MigrationItem item, IReadOnlyList<AccountName> names) => this.Finds(
        item.Name,
        $"{item.Name} and {Listing.Others(names, item.Name)} have the same domain: only one of them can arrive.",
        $"{Listing.Count(names.Count, "account")} of the plan have {Domains.Plain(item.Domain!)}.",
        "Leave all but one of them out.",
        Edits.Exclude(item.Name));
}
