namespace WhmTransferBot.Slack.WebApi;

/// <summary>A conversation; only its id is looked at.</summary>
internal sealed record ConversationId
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it is a direct message, by its id.</summary>
    public static bool IsDirect(string id) => id.StartsWith('D');
}
