namespace WhmTransferBot.Discord.Gateway;

/// <summary>How a connection ended, and with that what comes next.</summary>
internal abstract record GatewayEnding(string Reason)
{
    /// <summary>The session may go on over a new connection, and what was missed is sent again.</summary>
    public sealed record Resume(string Reason) : GatewayEnding(Reason);

    /// <summary>A new session is needed.</summary>
    public sealed record NewSession(string Reason) : GatewayEnding(Reason);

    /// <summary>Connecting again would fail the same way: somebody has to mend something first.</summary>
    public sealed record Final(string Reason) : GatewayEnding(Reason);
}
