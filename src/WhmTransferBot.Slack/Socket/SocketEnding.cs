namespace WhmTransferBot.Slack.Socket;

/// <summary>Why a socket has to be replaced, or not.</summary>
internal enum SocketEnding
{
    /// <summary>Slack is about to close it; it still works.</summary>
    Refresh,

    /// <summary>It was closed in good order.</summary>
    Closed,

    /// <summary>It broke, or is dead without saying so.</summary>
    Broken,

    /// <summary>The app has too many sockets.</summary>
    Crowded,

    /// <summary>Socket Mode was switched off in the app's settings.</summary>
    Disabled,
}
