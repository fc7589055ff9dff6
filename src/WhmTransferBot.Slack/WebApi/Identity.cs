namespace WhmTransferBot.Slack.WebApi;

/// <summary>The answer of <c>auth.test</c>: whose token it is.</summary>
internal sealed record Identity : ApiAnswer
{
    /// <summary>The workspace's address, for example <c>https://example.slack.com/</c>.</summary>
    public string? Url { get; init; }

    /// <summary>The workspace's name.</summary>
    public string? Team { get; init; }

    /// <summary>The workspace's id.</summary>
    public string? TeamId { get; init; }

    /// <summary>The bot's name.</summary>
    public string? User { get; init; }

    /// <summary>The bot's user id.</summary>
    public string? UserId { get; init; }

    /// <summary>The bot's own id, which its messages carry.</summary>
    public string? BotId { get; init; }

    /// <summary>Whether the app was installed for a whole Enterprise Grid organisation.</summary>
    public bool IsEnterpriseInstall { get; init; }
}
