namespace WhmTransferBot.Configuration;

/// <summary><c>config/servers.json</c>: the inventory. Without servers the program starts its practice range.</summary>
public sealed class ServersSettings
{
    /// <summary>The servers by short name: letters, digits, dot, dash, underscore; at most 64.</summary>
    public IDictionary<string, ServerSettings> Servers { get; set; } = new Dictionary<string, ServerSettings>();
}
