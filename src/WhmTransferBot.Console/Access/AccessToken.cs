using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace WhmTransferBot.Console.Access;

/// <summary>Compares what a visitor knows with what is configured, in a time that says nothing.</summary>
internal sealed class AccessToken(ConsoleOptions options)
{
    /// <summary>The scheme of the console's cookie.</summary>
    public const string Scheme = "console";

    private const string MarkType = "token";

    /// <summary>Whether the visitor knows the token.</summary>
    public bool IsKnownBy(string? typed) =>
        options.CurrentAccessToken is { Length: > 0 } token && CryptographicOperations.FixedTimeEquals(Digest(typed ?? string.Empty), Digest(token));

    /// <summary>What goes into the cookie: a mark of the token, so that another token ends every visit.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity([new Claim(MarkType, MarkOf(options.CurrentAccessToken))], Scheme));

    /// <summary>Whether a cookie was given for the token of today.</summary>
    public bool IsCurrent(ClaimsPrincipal? principal) =>
        options.CurrentAccessToken is { Length: > 0 } token && principal?.HasClaim(MarkType, MarkOf(token)) is true;

    private static string MarkOf(string? token) => Convert.ToHexString(Digest($"console/{token}"));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
