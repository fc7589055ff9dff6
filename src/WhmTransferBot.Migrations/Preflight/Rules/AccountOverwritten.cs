using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// An account on the destination that the options allow to be replaced, by name, so that nobody approves it unseen. One that
/// looks like another customer's has a graver rule of its own.
/// </summary>
internal sealed class AccountOverwritten : IPreflightRule
{
    public string Name => "account-overwritten";

    public Severity Severity => Severity.Warning;

    public string Reads => "the users and domains of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var overwritten = facts.Accounts.Where(facts.Overwrites).ToList();
        if (overwritten.Count == 0) yield break;
        var domains = facts.DomainsByOwner();
        foreach (var item in overwritten)
        {
            IReadOnlyList<string> held = [.. domains[item.DestinationName.ToString()]];
            if (!DestinationNames.IsAnotherCustomer(item, held)) yield return Finding(facts, item, held);
        }
    }

    private Finding Finding(PreflightFacts facts, MigrationItem item, IReadOnlyList<string> held) => this.Finds(
        item.Name,
        facts.Options.Overwrite == Overwrite.Delete
            ? $"The account {item.Name} on {facts.DestinationName} is deleted with everything in it before {item.Name} arrives."
            : $"The account {item.Name} on {facts.DestinationName} is overwritten by the one from {facts.SourceName}.",
        held.Count == 0 ? $"{facts.DestinationName} has a user {item.Name}." : $"{item.Name} on {facts.DestinationName} has {Listing.Of(held)}.",
        $"Make sure that nobody needs what is there. If somebody does, leave {item.Name} out.",
        Edits.Exclude(item.Name),
        Edits.Set("overwrite:no"));
}
