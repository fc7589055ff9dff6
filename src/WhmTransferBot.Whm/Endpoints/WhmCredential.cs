using System.Net.Http.Headers;
using System.Text;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Whm.Endpoints;

/// <summary>
/// How a caller proves itself to a WHM server: an API token or the account's password.
/// Source: api.docs.cpanel.net/guides/guide-to-api-authentication.
/// </summary>
public sealed record WhmCredential
{
    private readonly bool _isToken;

    private WhmCredential(bool isToken, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        _isToken = isToken;
        Value = secret;
    }

    /// <summary>The token or password.</summary>
    public Secret Value { get; }

    /// <summary>An API token, sent as <c>Authorization: whm user:token</c>.</summary>
    /// <param name="token">The token; visible ASCII characters only.</param>
    /// <exception cref="ArgumentException">The token has characters that no header can carry.</exception>
    public static WhmCredential ApiToken(Secret token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Reveal().Any(character => character is <= ' ' or > '~'))
            throw new ArgumentException("The API token has blanks or characters that do not belong in a token; copy it again.", nameof(token));
        return new WhmCredential(true, token);
    }

    /// <summary>The password of the WHM user, sent as <c>Authorization: Basic</c>.</summary>
    /// <param name="password">The password.</param>
    public static WhmCredential Password(Secret password) => new(false, password);

    internal AuthenticationHeaderValue ToHeader(string user) => _isToken
        ? new AuthenticationHeaderValue("whm", $"{user}:{Value.Reveal()}")
        : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Value.Reveal()}")));
}
