namespace WhmTransferBot.Fakes.Slack;

/// <summary>How the fake brings commands and clicks to the bot.</summary>
public enum FakeRoute
{
    /// <summary>Over a web socket that the bot opened.</summary>
    Socket,

    /// <summary>As signed requests to the bot.</summary>
    Http,
}
