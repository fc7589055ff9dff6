using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WhmTransferBot.Whm.Endpoints;

/// <summary>Decides during the TLS handshake whether a server's certificate is believed.</summary>
internal static class CertificateCheck
{
    /// <summary>Says why a certificate is refused by exception: the handshake carries it to whoever made the call.</summary>
    /// <exception cref="CertificateRefusedException">It is not believed.</exception>
    public static bool Accept(TlsTrust trust, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null) throw new CertificateRefusedException("the server showed none.");
        if (!trust.IsPinned && errors == SslPolicyErrors.None) return true;
        if (trust.IsPinned && trust.Fingerprint == certificate.GetCertHashString(HashAlgorithmName.SHA256)) return true;
        throw new CertificateRefusedException(trust.IsPinned ? WrongPin(trust, certificate) : Untrusted(certificate, errors));
    }

    private static string WrongPin(TlsTrust trust, X509Certificate certificate) =>
        $"{trust} was expected, {TlsTrust.FingerprintOf(certificate)} was shown. Enter the new fingerprint only if you know why it changed.";

    private static string Untrusted(X509Certificate certificate, SslPolicyErrors errors)
    {
        var fault = errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "it is for another host name" : "no authority that this system trusts vouches for it";
        return $"{fault}. Compare its fingerprint with the server's own and pin it: {TlsTrust.FingerprintOf(certificate)}.";
    }
}
