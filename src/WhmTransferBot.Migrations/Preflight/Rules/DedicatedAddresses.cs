namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// Addresses that the plan asks for against those that are free. WHM's own papers disagree on what happens when they run
/// out (shared address, or a failed item), so that it does not come to it.
/// </summary>
internal sealed class DedicatedAddresses : IPreflightRule
{
    public string Name => "dedicated-addresses";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the free addresses of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Options.Address is not { Dedicated: true, Custom: null } || facts.Destination?.FreeAddresses is not { } free) yield break;
        var needed = facts.Accounts.Count();
        if (needed <= free.Count) yield break;
        yield return this.Finds(
            null,
            $"{Listing.Count(needed, "account")} shall have dedicated addresses, but {facts.DestinationName} has {Count(free.Count)} free: "
            + "the rest would fail or share one.",
            free.Count == 0 ? $"{facts.DestinationName} has no free address." : $"Free on {facts.DestinationName}: {Listing.Of(free)}.",
            $"Let them share the address of the server, add {Count(needed - free.Count)} to {facts.DestinationName}, or leave accounts out.",
            Edits.Set("ip:shared"));
    }

    private static string Count(int number) => number == 1 ? "1 address" : $"{number} addresses";
}
