namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A destination name that WHM would not move an account to (WHM: <c>validate_system_user</c>, <c>valid_for_transfer</c>).</summary>
internal sealed class UsernameIllegal : IPreflightRule
{
    public string Name => "username-illegal";

    public Severity Severity => Severity.Blocker;

    public string Reads => "WHM's verdict on each name";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var proposals = facts.Proposals();
        foreach (var item in facts.Accounts)
        {
            if (!facts.NameVerdicts.TryGetValue(item.DestinationName, out var verdict)) continue;
            if (verdict is not { Exists: false, Reserved: false, ValidForTransfer: false }) continue;
            yield return this.Finds(
                item.Name,
                $"{item.DestinationName} is not a name that {facts.DestinationName} accepts: the account would fail.",
                $"WHM says that {item.DestinationName} is not valid for a transfer.",
                $"Give {item.Name} another name: a letter first, then lower-case letters and digits, 16 at the most. Or leave it out.",
                Edits.Exclude(item.Name),
                Edits.Rename(item.Name, proposals.Next(item.DestinationName)));
        }
    }
}
