using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;
using WhmTransferBot.Engine.Inventory;

namespace WhmTransferBot.Hosting;

/// <summary>
/// The certificate that all bots of a cluster share. No authority vouches for it and its names and dates say nothing: whoever proves to have
/// exactly this one, with its key, is one of them, and nobody else is.
/// </summary>
internal static class ClusterCertificate
{
    /// <summary>Reads certificate and key from one text.</summary>
    /// <exception cref="ConfigurationException">It is not where it should be.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is something else.</exception>
    public static X509Certificate2 Read(SecretReference reference)
    {
        var text = reference.Read().Reveal();
        using var read = X509Certificate2.CreateFromPem(text, text);
        // Not every system takes a key for TLS that was never in a store.
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Both ends show it, on every connection between bots.</summary>
    public static void Demand(this ISiloBuilder silo, X509Certificate2 certificate) => silo.UseTls(certificate, tls =>
    {
        tls.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.RemoteCertificateValidation = (shown, _, _) => shown.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span);
        tls.OnAuthenticateAsClient = (_, connection) => connection.TargetHost = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
    });
}
