using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WhmTransferBot.AppTests.Secrets;

/// <summary>Every form in which a secret could stand in a text without being recognised at a glance.</summary>
internal static class SecretForms
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Of(string secret) =>
    [
        .. new[]
        {
            secret,
            Uri.EscapeDataString(secret),
            WebUtility.UrlEncode(secret),
            WebUtility.HtmlEncode(secret),
            HtmlEncoder.Default.Encode(secret),
            Json(secret, JsonSerializerOptions.Default),
            Json(secret, Relaxed),
            Json(secret, Relaxed).Replace("/", "\\/", StringComparison.Ordinal),
            Convert.ToHexString(Encoding.UTF8.GetBytes(secret)),
            Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)),
        }.Concat(Base64(Encoding.UTF8.GetBytes(secret))).Distinct(StringComparer.Ordinal),
    ];

    private static string Json(string secret, JsonSerializerOptions options) => JsonSerializer.Serialize(secret, options)[1..^1];

    /// <summary>
    /// Base64 of the secret at each of the three places it can have among other bytes; the characters that its neighbours have a part in
    /// are left out. Both alphabets.
    /// </summary>
    private static IEnumerable<string> Base64(byte[] secret)
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var text = Convert.ToBase64String([.. new byte[shift], .. secret]).TrimEnd('=');
            var skipped = shift == 0 ? 0 : shift + 1;
            var whole = (shift + secret.Length) * 8 / 6;
            var core = text[skipped..whole];
            yield return core;
            yield return core.Replace('+', '-').Replace('/', '_');
        }
    }
}
