namespace WhmTransferBot.Slack.WebApi;

/// <summary>What stands beside an answer.</summary>
internal sealed record ResponseMetadata
{
    /// <summary>Where the next page begins; empty on the last one.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Explanations of an error, for example which block is wrong.</summary>
    public IReadOnlyList<string>? Messages { get; init; }
}
