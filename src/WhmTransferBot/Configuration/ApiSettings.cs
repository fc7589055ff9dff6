namespace WhmTransferBot.Configuration;

/// <summary>How the bot calls the API of a server.</summary>
public sealed class ApiSettings
{
    /// <summary>The address, for example <c>https://new1.example.net:2087</c>. http is allowed for this machine only.</summary>
    public string Url { get; set; } = string.Empty;

    /// <summary>The WHM user. Default root.</summary>
    public string User { get; set; } = "root";

    /// <summary>Where the API token is, as <c>env:NAME</c> or <c>file:/path</c>.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary><c>system</c>, the default, or <c>sha256:</c> and the fingerprint of the certificate.</summary>
    public string Tls { get; set; } = "system";
}
