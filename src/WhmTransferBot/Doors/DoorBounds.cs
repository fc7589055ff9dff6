namespace WhmTransferBot.Doors;

/// <summary>What the bot takes in over HTTP at most, whoever asks and whatever for.</summary>
public sealed record DoorBounds
{
    /// <summary>The largest body, in bytes; a click brings a whole message with it. Default 2 MiB.</summary>
    public long MostBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>How long the headers of a request may take. Default 10 s.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a body may arrive at less than 240 bytes a second, more than 1 s. Default 5 s.</summary>
    public TimeSpan SlowBody { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a request may take from its headers to its answer; the page's own connection is no request. Default 20 s.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a connection may wait for its first or its next request; longer than the minute that proxies keep one. Default 75 s.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(75);

    /// <summary>How many connections may be open, without those of open pages. Default 1000.</summary>
    public int Connections { get; init; } = 1000;

    /// <summary>How many connections one public address may have open, those of its pages among them. Default 100.</summary>
    public int ConnectionsOfSender { get; init; } = 100;

    /// <summary>How many connections may belong to open pages, besides the others. Default 200.</summary>
    public int Pages { get; init; } = 200;
}
