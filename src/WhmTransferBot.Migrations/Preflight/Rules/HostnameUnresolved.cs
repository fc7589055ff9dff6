namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>Live Transfer to a destination whose hostname does not lead to itself: the source could not pass services on to it.</summary>
internal sealed class HostnameUnresolved : IPreflightRule
{
    public string Name => "hostname-unresolved";

    public Severity Severity => Severity.Blocker;

    public string Reads => "the hostname of the destination and where it leads";

    public bool WorksWithoutSession => false;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (!facts.Options.Live || facts.Destination is not { HostnameResolves: not true } destination) return [];
        var hostname = destination.Hostname ?? facts.DestinationName.ToString();
        return [destination.HostnameResolves is null ? Unknown(facts, hostname) : Elsewhere(facts, hostname)];
    }

    private Finding Elsewhere(PreflightFacts facts, string hostname) => this.Finds(
        null,
        $"The hostname of {facts.DestinationName} does not lead to itself: WHM would refuse Live Transfer.",
        $"{hostname} does not resolve to an address of {facts.DestinationName}.",
        $"Mend the DNS of {hostname}, or move without Live Transfer.",
        Edits.Set("live:no"));

    private Finding Unknown(PreflightFacts facts, string hostname) => this.Finds(
        Severity.Note,
        null,
        $"Live Transfer needs a hostname of {facts.DestinationName} that leads to itself. That could not be looked up.",
        $"The hostname is {hostname}.",
        $"Make sure that {hostname} resolves to an address of {facts.DestinationName}.",
        Edits.Set("live:no"));
}
