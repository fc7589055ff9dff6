using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WhmTransferBot.Slack.Inbound;

namespace WhmTransferBot.Slack.Http;

/// <summary>
/// Checks that a request is Slack's: HMAC-SHA256 over the version, the time and the body as it came, compared in constant
/// time; not older or newer than five minutes; not seen before (docs.slack.dev/authentication/verifying-requests-from-slack).
/// </summary>
internal sealed class RequestSignature(SlackOptions options, SeenDeliveries seen, TimeProvider time)
{
    /// <summary>The header with the signature, <c>v0=</c> and hexadecimal digits.</summary>
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>The header with the time, in seconds since 1970.</summary>
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Checks a request.</summary>
    public SignatureVerdict Check(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature) || options.SigningSecret is not { } secret) return SignatureVerdict.Missing;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return SignatureVerdict.Missing;
        var age = time.GetUtcNow().ToUnixTimeSeconds() - seconds;
        if (Math.Abs(age) > Window.TotalSeconds) return SignatureVerdict.Stale;
        var expected = Encoding.ASCII.GetBytes(Sign(secret.Reveal(), timestamp, body));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature))) return SignatureVerdict.Forged;
        return seen.IsNew($"request {signature}") ? SignatureVerdict.Genuine : SignatureVerdict.Replayed;
    }

    /// <summary>Signs a body.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"), .. body];
        return $"{Version}={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
