namespace WhmTransferBot.Slack.WebApi;

/// <summary>The answer of <c>conversations.replies</c> and <c>conversations.history</c>.</summary>
internal sealed record MessagePage : ApiAnswer
{
    /// <summary>The messages of the page.</summary>
    public IReadOnlyList<StoredMessage>? Messages { get; init; }

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; init; }
}
