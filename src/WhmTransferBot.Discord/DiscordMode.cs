namespace WhmTransferBot.Discord;

/// <summary>How commands and clicks come in.</summary>
public enum DiscordMode
{
    /// <summary>Over the gateway, a socket that the bot opens; needs no public address.</summary>
    Gateway,

    /// <summary>As signed requests of Discord to <c>/discord/interactions</c>; needs a public address and the public key.</summary>
    Http,
}
