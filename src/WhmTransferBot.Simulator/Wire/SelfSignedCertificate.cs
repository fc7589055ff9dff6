using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>A certificate of the kind that many WHM servers present: signed by nobody but themselves.</summary>
internal static class SelfSignedCertificate
{
    private static readonly DateTimeOffset ValidFrom = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset ValidUntil = new(2049, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 For(string hostName)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={hostName}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(hostName);
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(ValidFrom, ValidUntil);
    }

    /// <summary>SHA-256 of the certificate, in lower-case hexadecimal digits.</summary>
    public static string Fingerprint(X509Certificate2 certificate) =>
        certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();
}
