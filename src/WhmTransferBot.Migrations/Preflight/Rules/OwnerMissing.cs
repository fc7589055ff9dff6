using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A reseller who owns accounts of the plan, and whom the destination will not know under that name.</summary>
internal sealed class OwnerMissing : IPreflightRule
{
    public string Name => "owner-missing";

    public Severity Severity => Severity.Warning;

    public string Reads => "the owners of the accounts and the users of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Destination is not { Users: { Count: > 0 } users }) yield break;
        var planned = facts.Accounts.ToLookup(item => item.Name);
        foreach (var accounts in Owners.OfAccounts(facts))
        {
            if (users.Contains(accounts.Key)) continue;
            var owner = planned[accounts.Key].FirstOrDefault();
            if (owner is null) yield return Absent(facts, accounts.Key, [.. accounts]);
            else if (owner.IsRenamed) yield return Renamed(facts, owner, [.. accounts]);
        }
    }

    private Finding Absent(PreflightFacts facts, AccountName owner, IReadOnlyList<MigrationItem> accounts) => this.Finds(
        owner,
        $"The reseller {owner} is neither on {facts.DestinationName} nor in the plan: "
            + $"{Listing.Count(accounts.Count, "account")} would come to belong to root.",
        $"Owned by {owner} on {facts.SourceName}: {Listing.Of([.. accounts.Select(item => item.Name)])}.",
        $"Move {owner} too, or make the reseller on {facts.DestinationName} first.",
        facts.Source?.Accounts.ContainsKey(owner) == true ? Edits.Include(owner) : null);

    private Finding Renamed(PreflightFacts facts, MigrationItem owner, IReadOnlyList<MigrationItem> accounts) => this.Finds(
        owner.Name,
        $"The reseller {owner.Name} becomes {owner.DestinationName}: {Listing.Count(accounts.Count, "account")} of {owner.Name} would come to belong to root.",
        $"Owned by {owner.Name} on {facts.SourceName}: {Listing.Of([.. accounts.Select(item => item.Name)])}.",
        $"Keep the name of the reseller, or change the owner of the accounts on {facts.DestinationName} afterwards.",
        Edits.Rename(owner.Name, owner.Name));
}
