namespace WhmTransferBot.Slack.WebApi;

/// <summary>The answer of <c>conversations.open</c>.</summary>
internal sealed record OpenedConversation : ApiAnswer
{
    /// <summary>The conversation.</summary>
    public ConversationId? Channel { get; init; }
}
