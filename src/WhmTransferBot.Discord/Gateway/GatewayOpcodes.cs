namespace WhmTransferBot.Discord.Gateway;

/// <summary>What a frame of the gateway is about (docs.discord.com/developers/topics/opcodes-and-status-codes, gateway).</summary>
internal static class GatewayOpcodes
{
    /// <summary>An event.</summary>
    public const int Dispatch = 0;

    /// <summary>A heartbeat; from Discord it asks for one at once.</summary>
    public const int Heartbeat = 1;

    /// <summary>Begins a session.</summary>
    public const int Identify = 2;

    /// <summary>Goes on with a session, with what was missed.</summary>
    public const int Resume = 6;

    /// <summary>Discord asks for a new connection.</summary>
    public const int Reconnect = 7;

    /// <summary>The session cannot go on, or not yet.</summary>
    public const int InvalidSession = 9;

    /// <summary>Discord's greeting with the time between heartbeats.</summary>
    public const int Hello = 10;

    /// <summary>A heartbeat arrived.</summary>
    public const int HeartbeatAcknowledged = 11;
}
