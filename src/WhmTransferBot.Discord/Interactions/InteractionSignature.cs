using System.Globalization;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>
/// Discord's signature on its requests: Ed25519 over the timestamp and the raw body
/// (docs.discord.com/developers/interactions/overview, setting up an endpoint). Discord itself sends wrong ones now and then
/// to see that they are refused.
/// </summary>
/// <param name="publicKey">The application's public key, 64 hexadecimal digits.</param>
/// <param name="time">The clock.</param>
internal sealed class InteractionSignature(string publicKey, TimeProvider time)
{
    /// <summary>How far a timestamp may be away, both ways.</summary>
    public static readonly TimeSpan LargestSkew = TimeSpan.FromMinutes(5);

    private readonly byte[] _publicKey = Convert.FromHexString(publicKey);

    /// <summary>Whether the request comes from Discord, and now.</summary>
    /// <param name="signature">128 hexadecimal digits, or anything.</param>
    /// <param name="timestamp">Seconds since 1970, or anything.</param>
    /// <param name="body">The body as it came.</param>
    public bool IsGood(string? signature, string? timestamp, ReadOnlySpan<byte> body) =>
        signature?.Length == Ed25519.SignatureSize * 2
        && timestamp is { Length: > 0 and <= 20 }
        && IsFromDiscord(signature, timestamp, body)
        && IsRecent(timestamp);

    private bool IsFromDiscord(string signature, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> bytes = stackalloc byte[Ed25519.SignatureSize];
        if (Convert.FromHexString(signature, bytes, out _, out _) is not System.Buffers.OperationStatus.Done) return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        return Ed25519.Verify(bytes.ToArray(), 0, _publicKey, 0, signed, 0, signed.Length);
    }

    private bool IsRecent(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) <= LargestSkew.TotalSeconds;
}
