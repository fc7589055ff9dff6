namespace WhmTransferBot.Configuration;

/// <summary>A server of the inventory.</summary>
public sealed class ServerSettings
{
    /// <summary>The host name or address by which other servers reach it.</summary>
    public string Host { get; set; } = string.Empty;

    /// <summary>How a destination logs in to it; without this it cannot be a source.</summary>
    public LoginSettings? Login { get; set; }

    /// <summary>Where the own passwords of accounts are, by account: for <c>plan ... as:user</c>, where the root login is not known.</summary>
    public IDictionary<string, string> AccountPasswords { get; set; } = new Dictionary<string, string>();

    /// <summary>How the bot calls its API; without this it cannot be a destination. On a source it lets <c>plan</c> read the accounts at once.</summary>
    public ApiSettings? Api { get; set; }

    /// <summary>When it updates cPanel every night, for example <c>02:00-03:30</c>, in the bot's time zone; a check warns when a transfer would meet it.</summary>
    public string? UpdateHours { get; set; }
}
