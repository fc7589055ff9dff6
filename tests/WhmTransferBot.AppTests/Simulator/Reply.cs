using System.Net;
using System.Text.Json.Nodes;

namespace WhmTransferBot.AppTests.Simulator;

/// <summary>An answer of a simulated server, as it came over the wire.</summary>
internal sealed record Reply(HttpStatusCode Status, string? ReasonPhrase, string? ContentType, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonNode? Data => Json["data"];

    public JsonNode Metadata => Json["metadata"]!;

    public bool Succeeded => Status == HttpStatusCode.OK && Metadata["result"]!.ToString() == "1";

    public string Reason => Metadata["reason"]!.ToString();

    public string Text(string key) => Data![key]!.ToString();

    public IReadOnlyList<LogLine> LogLines => LogLine.Parse(Text("log"));

    /// <summary>The same reply, or the reason why the call was refused as the message of a failed test.</summary>
    public Reply Ok()
    {
        Succeeded.ShouldBeTrue(Body);
        return this;
    }
}
