using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A main domain that the destination has already, and that the options do not replace together with its account.</summary>
internal sealed class DomainOnDestination : IPreflightRule
{
    /// <summary>WHM's word for entries that belong to no account, for example a zone that was left behind.</summary>
    private const string Nobody = "nobody";

    public string Name => "domain-on-destination";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the domains of the destination and their owners";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        foreach (var item in facts.Accounts)
        {
            if (facts.OwnerOf(item.Domain) is not { } owner) continue;
            var isItself = owner == item.DestinationName.ToString() && !item.IsRenamed;
            if (isItself && facts.MayOverwrite(item)) continue;
            yield return Finding(facts, item, owner, isItself);
        }
    }

    private Finding Finding(PreflightFacts facts, MigrationItem item, string owner, bool isItself) => this.Finds(
        item.Name,
        $"{item.Domain} is on {facts.DestinationName} already: {item.Name} would fail.",
        owner == Nobody
            ? $"{item.Domain} belongs to no account on {facts.DestinationName}; it may be a zone that was left behind."
            : $"{item.Domain} belongs to {owner} on {facts.DestinationName}.",
        isItself
            ? $"Leave {item.Name} out, or overwrite the account that is there."
            : $"Leave {item.Name} out, or remove the domain on {facts.DestinationName} first. Another name for the account does not help.",
        Edits.Exclude(item.Name),
        isItself && facts.Options is { Overwrite: Overwrite.No, Restricted: false } ? Edits.Set("overwrite:force") : null);
}
