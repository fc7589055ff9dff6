namespace WhmTransferBot.Configuration;

/// <summary>Slack. The tokens come from the environment.</summary>
public sealed class SlackSettings
{
    /// <summary><c>socket</c> or <c>http</c>. Without it: socket if SLACK_APP_TOKEN is set, http if only SLACK_SIGNING_SECRET is.</summary>
    public string? Mode { get; set; }
}
