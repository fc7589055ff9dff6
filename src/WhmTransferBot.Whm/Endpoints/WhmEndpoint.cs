namespace WhmTransferBot.Whm.Endpoints;

/// <summary>Where a WHM server listens, who calls it, and which certificate is believed.</summary>
public sealed record WhmEndpoint
{
    /// <summary>Takes an address apart and refuses one that would be unsafe or cannot work.</summary>
    /// <param name="url">Scheme, host and port, for example <c>https://new1.example.net:2087</c>. Plain <c>http</c> for loopback only.</param>
    /// <param name="user">The WHM user, usually <c>root</c>.</param>
    /// <param name="credential">Token or password of that user.</param>
    /// <param name="tls">Which certificate is believed.</param>
    /// <exception cref="ArgumentException">The address or the user cannot be used; the message says why and what to write.</exception>
    public WhmEndpoint(Uri url, string user, WhmCredential credential, TlsTrust tls)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentNullException.ThrowIfNull(tls);
        if (ProblemWithUrl(url) is { } problem) throw new ArgumentException(problem, nameof(url));
        if (ProblemWithUser(user) is { } fault) throw new ArgumentException(fault, nameof(user));
        (Url, User, Credential, Tls) = (url, user, credential, tls);
    }

    /// <summary>Scheme, host and port.</summary>
    public Uri Url { get; }

    /// <summary>The WHM user.</summary>
    public string User { get; }

    /// <summary>Token or password.</summary>
    public WhmCredential Credential { get; }

    /// <summary>Which certificate is believed.</summary>
    public TlsTrust Tls { get; }

    /// <summary>The server's name in messages: its host.</summary>
    public string Server => Url.Host;

    /// <summary>Says in one sentence why an address cannot be used, or null when it can.</summary>
    /// <param name="url">The address.</param>
    public static string? ProblemWithUrl(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri) return "The address of a WHM server is complete, for example https://new1.example.net:2087.";
        if (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) return $"A WHM server is reached by https, not by {url.Scheme}.";
        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback) return $"http is allowed for this machine only; write https://{url.Host}:2087.";
        if (url.UserInfo.Length > 0) return "A user or password does not belong in the address of a WHM server.";
        return url.Query.Length > 0 || url.Fragment.Length > 0 ? "The address of a WHM server ends after the port." : null;
    }

    private static string? ProblemWithUser(string user) => string.IsNullOrEmpty(user) || user.Any(character => character is ':' or <= ' ' or > '~')
        ? "The WHM user is one word without a colon, usually root."
        : null;
}
