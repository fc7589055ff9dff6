namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A particular address that more than one account would need, or that is not free (WHM: <c>customip</c>).</summary>
internal sealed class CustomAddress : IPreflightRule
{
    public string Name => "custom-address";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the address in the options and the free addresses of the destination";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Options.Address.Custom is not { } address) yield break;
        var accounts = facts.Accounts.Count();
        if (accounts > 1) yield return TooMany(facts, address, accounts);
        if (facts.Destination?.FreeAddresses is { } free && !free.Contains(address)) yield return NotFree(facts, address, free);
    }

    private Finding TooMany(PreflightFacts facts, string address, int accounts) => this.Finds(
        null,
        $"{address} can be the dedicated address of one account only; {accounts} accounts are planned.",
        $"{Listing.Of([.. facts.Accounts.Select(item => item.Name)])} would ask for {address}.",
        "Let the accounts share the address of the server, give each one of its own, or plan them one by one.",
        Edits.Set("ip:shared"),
        facts.Destination?.FreeAddresses is { } free && free.Count < accounts ? null : Edits.Set("ip:dedicated"));

    private Finding NotFree(PreflightFacts facts, string address, IReadOnlyList<string> free) => this.Finds(
        null,
        $"{address} is not free on {facts.DestinationName}: accounts that ask for it would fail or share another.",
        free.Count == 0 ? $"{facts.DestinationName} has no free address." : $"Free on {facts.DestinationName}: {Listing.Of(free)}.",
        "Use the address of the server, or a free one.",
        Edits.Set("ip:shared"),
        free.Count > 0 ? Edits.Set("ip:dedicated") : null);
}
