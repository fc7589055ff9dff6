using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A reseller whose accounts move in the same plan: each of them waits for the reseller, or loses the owner.</summary>
internal sealed class ResellerFirst : IPreflightRule
{
    private const string WaitsFor = "prerequisite_user";

    public string Name => "reseller-first";

    public Severity Severity => Severity.Warning;

    public string Reads => "the owners of the accounts and what the destination's queue can express";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var owned = Owners.OfAccounts(facts);
        var canWait = facts.Destination?.ModuleKeys.GetValueOrDefault(ItemKind.Account)?.Contains(WaitsFor) ?? true;
        return facts.Accounts.Where(item => owned.Contains(item.Name)).Select(reseller => canWait
            ? Ordered(facts, reseller, [.. owned[reseller.Name]])
            : Unordered(facts, reseller, [.. owned[reseller.Name]]));
    }

    private Finding Ordered(PreflightFacts facts, MigrationItem reseller, IReadOnlyList<MigrationItem> accounts) => this.Finds(
        Severity.Note,
        reseller.Name,
        $"{reseller.Name} moves first, and {Listing.Count(accounts.Count, "account")} of its own after it. WHM keeps the order.",
        $"Owned by {reseller.Name} on {facts.SourceName}: {Listing.Of([.. accounts.Select(item => item.Name)])}.",
        "Nothing to do.");

    private Finding Unordered(PreflightFacts facts, MigrationItem reseller, IReadOnlyList<MigrationItem> accounts) => this.Finds(
        reseller.Name,
        $"{facts.DestinationName} cannot make accounts wait for {reseller.Name}: "
            + $"{Listing.Count(accounts.Count, "account")} may arrive first and come to belong to root.",
        $"The queue of {facts.DestinationName} does not know {WaitsFor}. "
            + $"Owned by {reseller.Name}: {Listing.Of([.. accounts.Select(item => item.Name)])}.",
        $"Move {reseller.Name} in a migration of its own first, or check the owners afterwards.");
}
