namespace WhmTransferBot.Configuration;

/// <summary>How bots that share a PostgreSQL database talk to each other. By default they do so on one machine only.</summary>
public sealed class ClusterSettings
{
    /// <summary>This machine's own address, under which the other bots reach it. Default 127.0.0.1: all bots stand on this machine.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port there, 1 to 65535, or 0 for one that is free. Default 0.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Where the certificate of the cluster is, with its private key, as PEM: <c>file:/path</c> or <c>env:NAME</c>. Every bot has the same, and
    /// lets in whoever has it too. Needed beyond one machine.
    /// </summary>
    public string? Certificate { get; set; }
}
