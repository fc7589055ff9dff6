namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>An account that has an address of its own now and will share one: certificates and software bound to the address notice.</summary>
internal sealed class AddressLost : IPreflightRule
{
    public string Name => "address-lost";

    public Severity Severity => Severity.Note;

    public string Reads => "which accounts have an address of their own on the source";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Options.Address.Dedicated) return [];
        var edit = facts.Destination?.FreeAddresses?.Count >= facts.Accounts.Count() ? Edits.Set("ip:dedicated") : null;
        return facts.Accounts.Where(item => item.HasDedicatedAddress).Select(item => this.Finds(
            item.Name,
            $"{item.Name} has an address of its own on {facts.SourceName} and will share one on {facts.DestinationName}.",
            $"{facts.SourceName} says that {item.Name} has a dedicated address; the plan says ip:shared.",
            "If software or a partner depends on the address, ask for dedicated ones.",
            edit));
    }
}
