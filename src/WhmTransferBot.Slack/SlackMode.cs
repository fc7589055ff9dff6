namespace WhmTransferBot.Slack;

/// <summary>The way in which Slack reaches the bot.</summary>
public enum SlackMode
{
    /// <summary>The bot opens web sockets to Slack; no public address is needed. Asks for an app-level token.</summary>
    Socket,

    /// <summary>Slack posts to the bot's public address; every request is signed. Asks for the signing secret.</summary>
    Http,
}
