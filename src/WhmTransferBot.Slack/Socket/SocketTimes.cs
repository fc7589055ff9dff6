namespace WhmTransferBot.Slack.Socket;

/// <summary>How long things at the socket may take.</summary>
internal sealed record SocketTimes
{
    /// <summary>From the beginning of a connection to Slack's <c>hello</c>. Default: 10 s.</summary>
    public TimeSpan HelloWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between pings, which find a connection that is dead without saying so. Default: 10 s.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From a ping to its answer; without one the connection counts as dead. Default: 10 s.</summary>
    public TimeSpan PongWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a socket that was replaced is still read, for what was on its way. Default: 2 s.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long sending and closing may take. Default: 5 s.</summary>
    public TimeSpan SendWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The wait after a second failure; it doubles with every further one. Default: 1 s.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between attempts; Slack's strictest source allows one a minute. Default: 60 s.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long to wait when Slack says that the app has too many sockets. Default: 30 s.</summary>
    public TimeSpan CrowdedWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection must have held for its end to count as a first failure. Default: 30 s.</summary>
    public TimeSpan SteadyAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How far apart several sockets are opened, so that Slack does not refresh them at the same moment. Default: 10 s.</summary>
    public TimeSpan Stagger { get; init; } = TimeSpan.FromSeconds(10);
}
