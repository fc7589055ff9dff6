namespace WhmTransferBot.Slack.WebApi;

/// <summary>A view as Slack keeps it; only what the bot looks at.</summary>
internal sealed record StoredView
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }
}
