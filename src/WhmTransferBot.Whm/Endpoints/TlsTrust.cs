using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WhmTransferBot.Whm.Endpoints;

/// <summary>
/// Which certificate of a server is believed: one that the system's authorities vouch for, or exactly one known certificate
/// by the SHA-256 fingerprint of the leaf. There is no way to believe any certificate.
/// </summary>
public sealed record TlsTrust
{
    private const string PinPrefix = "sha256:";

    private TlsTrust(string? fingerprint) => Fingerprint = fingerprint;

    /// <summary>Certificates that the operating system trusts, for the host name that was called.</summary>
    public static TlsTrust System { get; } = new((string?)null);

    /// <summary>64 upper-case hex digits of the pinned leaf certificate, or null for system trust.</summary>
    public string? Fingerprint { get; }

    /// <summary>True when one certificate is pinned.</summary>
    [MemberNotNullWhen(true, nameof(Fingerprint))]
    public bool IsPinned => Fingerprint is not null;

    /// <summary>Reads <c>system</c> or <c>sha256:</c> followed by 64 hex digits, with or without colons between them.</summary>
    /// <param name="text">The text to read.</param>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static TlsTrust Parse(string text) => TryParse(text, out var trust)
        ? trust
        : throw new FormatException($"\"{text}\" is not a way to trust a certificate; write \"system\" or \"sha256:\" and the 64 hex digits of its fingerprint.");

    /// <summary>Like <see cref="Parse"/>, without the exception.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="trust">What it says.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TlsTrust? trust)
    {
        trust = null;
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Equals("system", StringComparison.OrdinalIgnoreCase))
            trust = System;
        else if (trimmed.StartsWith(PinPrefix, StringComparison.OrdinalIgnoreCase))
            trust = ReadPin(trimmed[PinPrefix.Length..]);
        return trust is not null;
    }

    /// <summary>The fingerprint of a certificate, in the form that <see cref="Parse"/> reads.</summary>
    /// <param name="certificate">The leaf certificate.</param>
    public static string FingerprintOf(X509Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return PinPrefix + certificate.GetCertHashString(HashAlgorithmName.SHA256);
    }

    /// <summary><c>system</c> or <c>sha256:...</c>.</summary>
    public override string ToString() => IsPinned ? PinPrefix + Fingerprint : "system";

    private static TlsTrust? ReadPin(string digits)
    {
        var hex = digits.Replace(":", "", StringComparison.Ordinal);
        return hex.Length == 2 * SHA256.HashSizeInBytes && hex.All(char.IsAsciiHexDigit) ? new TlsTrust(hex.ToUpperInvariant()) : null;
    }
}
