namespace WhmTransferBot.Slack.WebApi;

/// <summary>The answer of <c>apps.connections.open</c>.</summary>
internal sealed record SocketAddress : ApiAnswer
{
    /// <summary>Where to connect, once and soon.</summary>
    public string? Url { get; init; }
}
