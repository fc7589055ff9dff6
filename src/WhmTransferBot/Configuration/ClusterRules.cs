using System.Net;
using System.Security.Cryptography;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Hosting;

namespace WhmTransferBot.Configuration;

/// <summary>What must hold of <c>Cluster</c>. Whoever reaches a bot's port may do everything there, so beyond one machine it is locked.</summary>
internal static class ClusterRules
{
    public static void Examine(ClusterSettings cluster, Action<string, string, string> fault)
    {
        if (cluster.Port is < 0 or > IPEndPoint.MaxPort) fault("Cluster:Port", $"{cluster.Port} is no port.", "Write a number from 1 to 65535, or 0 for one that is free.");
        ExamineCertificate(cluster.Certificate, fault);
        if (!IPAddress.TryParse(cluster.Address, out var address) || IsNobodys(address))
            fault("Cluster:Address", $"“{cluster.Address}” is no address that other bots could reach.", "Write this machine's own address, such as 10.0.0.5, or leave it out where all bots stand on one machine.");
        else if (!IPAddress.IsLoopback(address) && cluster.Certificate is null)
            fault("Cluster:Address", "Beyond this machine anybody who reaches the port could do everything.", "Make a certificate for the bots as the README says, and write into Cluster:Certificate where it is; or leave the address out.");
    }

    private static bool IsNobodys(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static void ExamineCertificate(string? certificate, Action<string, string, string> fault)
    {
        const string Key = "Cluster:Certificate";
        if (certificate is null) return;
        if (SecretReference.Parse(certificate) is not { } reference)
        {
            fault(Key, "A private key does not belong in this file.", "Write env:NAME or file:/path, and put the certificate and its key there.");
            return;
        }

        try
        {
            using var read = ClusterCertificate.Read(reference);
        }
        catch (ConfigurationException missing)
        {
            fault(Key, missing.Message, string.Empty);
        }
        catch (CryptographicException)
        {
            fault(Key, "What stands there is no certificate with its private key.", "Put both there as PEM, one below the other.");
        }
    }
}
