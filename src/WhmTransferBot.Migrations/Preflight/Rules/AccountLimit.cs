namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>Accounts against the licence of the destination (WHM: <c>get_maximum_users</c>).</summary>
internal sealed class AccountLimit : IPreflightRule
{
    public string Name => "account-limit";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the licence and the number of accounts of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Destination is not { AccountLimit: > 0 and var limit, AccountCount: { } count }) yield break;
        var added = facts.Accounts.Where(item => !facts.Overwrites(item)).Select(item => item.Name).ToList();
        var over = count + added.Count - limit;
        if (over <= 0 || added.Count == 0) yield break;
        yield return this.Finds(
            null,
            $"The licence of {facts.DestinationName} has no room for {Listing.Count(over, "account")} of this plan: they would fail.",
            $"{facts.DestinationName} has {Listing.Count(count, "account")} of {limit}; {added.Count} would be added.",
            $"Enlarge the licence, or leave {Listing.Count(Math.Min(over, added.Count), "account")} out.",
            over < added.Count ? Edits.Exclude([.. added.TakeLast(over)]) : null);
    }
}
