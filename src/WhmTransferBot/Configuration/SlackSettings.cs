namespace WhmTransferBot.Configuration;

/// <summary>Slack. The tokens come from the environment.</summary>
public sealed class SlackSettings
{
    /// <summary><c>socket</c> or <c>http</c>. Without it: socket if SLACK_APP_TOKEN is set, http if only SLACK_SIGNING_SECRET is.</summary>
    public string? Mode { get; set; }

    /// <summary>How many sockets each bot holds at the same time, 1 to 5; Slack gives an app ten in all. Default 1.</summary>
    public int Sockets { get; set; } = 1;
}
