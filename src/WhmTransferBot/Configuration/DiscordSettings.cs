namespace WhmTransferBot.Configuration;

/// <summary>Discord. The token comes from the environment.</summary>
public sealed class DiscordSettings
{
    /// <summary><c>gateway</c>, the default, or <c>http</c>, which needs DISCORD_PUBLIC_KEY.</summary>
    public string? Mode { get; set; }
}
