namespace WhmTransferBot.Slack;

/// <summary>Whether Slack can reach the bot.</summary>
public enum SlackLinkState
{
    /// <summary>The first connection is being made.</summary>
    Connecting,

    /// <summary>Commands and clicks arrive.</summary>
    Connected,

    /// <summary>The connection was lost and is being made again.</summary>
    Reconnecting,

    /// <summary>It cannot work as it is set up, and no further attempt is made.</summary>
    Stopped,
}
