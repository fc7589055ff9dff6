namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>Live Transfer from a source that cannot do it: no cPanel, or too old (WHM: <c>supports_live_transfers</c>).</summary>
internal sealed class LiveTransferUnsupported : IPreflightRule
{
    public string Name => "live-unsupported";

    public Severity Severity => Severity.Blocker;

    public string Reads => "what WHM's analysis says of the source";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (!facts.Options.Live || facts.Source is not { SupportsLiveTransfer: false } source) yield break;
        yield return this.Finds(
            null,
            $"{facts.SourceName} cannot do Live Transfer: WHM would refuse every account.",
            $"WHM says that {facts.SourceName} does not support it; it runs cPanel {source.Version ?? "of unknown version"}.",
            $"Move without Live Transfer, or update {facts.SourceName} first.",
            Edits.Set("live:no"));
    }
}
