using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>
/// An option that this destination does not know (WHM: <c>transfer_module_schema</c>). WHM refuses an item with an unknown
/// key, and leaving the key away would do something else than was asked for.
/// </summary>
internal sealed class OptionUnknown : IPreflightRule
{
    public string Name => "option-unknown";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the options and the item schema of the destination";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Destination?.ModuleKeys.GetValueOrDefault(ItemKind.Account) is not { Count: > 0 } known || !facts.Accounts.Any()) return [];
        return ItemKeys.AskedBy(facts.Options).Where(asked => !known.Contains(asked.Key)).Select(asked => this.Finds(
            null,
            $"{facts.DestinationName} does not know {asked.Option}: WHM would refuse every account.",
            $"The schema of {facts.DestinationName} has no key {asked.Key}; it runs cPanel {facts.Destination?.Version ?? "of unknown version"}.",
            $"Do without {asked.Option}, or update {facts.DestinationName}.",
            asked.Without));
    }
}
