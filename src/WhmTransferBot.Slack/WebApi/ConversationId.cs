namespace WhmTransferBot.Slack.WebApi;

/// <summary>A conversation; only its id is looked at.</summary>
internal sealed record ConversationId
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }
}
