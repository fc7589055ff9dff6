using System.Net;
using System.Net.Sockets;

namespace WhmTransferBot.Hosting;

/// <summary>Ports for the parts of the bot to talk among themselves, on this machine only.</summary>
internal static class SiloPorts
{
    /// <summary>A port that nobody listens on right now, so that two bots on one machine do not meet.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
