namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A destination name that the system keeps for itself (WHM: <c>validate_system_user</c>, <c>reserved</c>).</summary>
internal sealed class UsernameReserved : IPreflightRule
{
    public string Name => "username-reserved";

    public Severity Severity => Severity.Blocker;

    public string Reads => "WHM's verdict on each name";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var proposals = facts.Proposals();
        foreach (var item in facts.Accounts)
        {
            if (!facts.NameVerdicts.TryGetValue(item.DestinationName, out var verdict) || !verdict.Reserved) continue;
            yield return this.Finds(
                item.Name,
                $"{facts.DestinationName} keeps the name {item.DestinationName} for itself: the account would fail.",
                $"WHM calls {item.DestinationName} reserved.",
                $"Give {item.Name} another name, or leave it out. Overwriting does not help.",
                Edits.Exclude(item.Name),
                Edits.Rename(item.Name, proposals.Next(item.DestinationName)));
        }
    }
}
