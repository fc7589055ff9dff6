using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace WhmTransferBot.Console.Access;

/// <summary>Compares what a visitor knows with what is configured, in a time that says nothing.</summary>
internal sealed class AccessToken(ConsoleOptions options, TimeProvider time)
{
    /// <summary>How long a visit may last from its sign-in.</summary>
    public static readonly TimeSpan VisitLasts = TimeSpan.FromHours(12);

    /// <summary>The scheme of the console's cookie.</summary>
    public const string Scheme = "console";

    private const string MarkType = "token";
    private const string EndType = "until";

    /// <summary>Whether the visitor knows the token.</summary>
    public bool IsKnownBy(string? typed) =>
        options.CurrentAccessToken is { Length: > 0 } token && CryptographicOperations.FixedTimeEquals(Digest(typed ?? string.Empty), Digest(token));

    /// <summary>What goes into the cookie, and stays with an open page: a mark of the token, so that another token ends every visit, and the visit's end.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new Claim(MarkType, MarkOf(options.CurrentAccessToken)), new Claim(EndType, Seconds(time.GetUtcNow() + VisitLasts).ToString(CultureInfo.InvariantCulture))],
        Scheme));

    /// <summary>Whether a visit began with the token of today, and not too long ago.</summary>
    public bool IsCurrent(ClaimsPrincipal? principal) =>
        options.CurrentAccessToken is { Length: > 0 } token
        && principal?.HasClaim(MarkType, MarkOf(token)) is true
        && long.TryParse(principal.FindFirstValue(EndType), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && Seconds(time.GetUtcNow()) < end;

    private static long Seconds(DateTimeOffset moment) => moment.ToUnixTimeSeconds();

    private static string MarkOf(string? token) => Convert.ToHexString(Digest($"console/{token}"));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
