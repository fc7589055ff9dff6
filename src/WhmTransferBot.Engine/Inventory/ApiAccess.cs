using WhmTransferBot.Whm.Endpoints;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>How the bot calls a server's API.</summary>
/// <param name="Url">The address, for example <c>https://new1.example.net:2087</c>.</param>
/// <param name="User">The WHM user, usually root.</param>
/// <param name="Token">Where the API token is.</param>
/// <param name="Tls">How its certificate is believed.</param>
public sealed record ApiAccess(Uri Url, string User, SecretReference Token, TlsTrust Tls)
{
    /// <summary>By what this machine is told from others; its address, where nothing better is known.</summary>
    public string Machine { get; init; } = $"{Url.Host}:{Url.Port}";

    /// <summary>The endpoint with the token as it is now.</summary>
    /// <exception cref="ConfigurationException">The token is not where the configuration says.</exception>
    public WhmEndpoint ToEndpoint() => new(Url, User, WhmCredential.ApiToken(Token.Read()), Tls);
}
