namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>A source that does not stream; WHM falls back to copying over SSH.</summary>
internal sealed class StreamingUnsupported : IPreflightRule
{
    public string Name => "streaming-unsupported";

    public Severity Severity => Severity.Warning;

    public string Reads => "the streaming test of WHM";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        if (facts.Source is not { SupportsStreaming: false }) yield break;
        yield return this.Finds(
            null,
            $"{facts.SourceName} does not stream: WHM copies over SSH, which takes longer.",
            $"WHM's streaming test of {facts.SourceName} failed.",
            $"Allow for more time. To stream, let {facts.DestinationName} reach port 2087 of {facts.SourceName} and log in there.");
    }
}
