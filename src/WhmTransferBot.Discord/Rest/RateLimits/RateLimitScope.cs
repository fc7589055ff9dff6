namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>Whose limit was exceeded.</summary>
internal enum RateLimitScope
{
    /// <summary>The bot's own on this route.</summary>
    User,

    /// <summary>The bot's own over all routes.</summary>
    Global,

    /// <summary>That of the channel or server, shared with others; does not count as an invalid request.</summary>
    Shared,
}
