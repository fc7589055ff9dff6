using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace WhmTransferBot.Hosting;

/// <summary>
/// Ports for bots to talk among themselves. They are taken from below those that systems hand out for
/// outgoing connections (Linux from 32768 on, others from 49152 on): such a port could be gone again between the choice and its use.
/// </summary>
internal static class SiloPorts
{
    private const int First = 15_000;
    private const int Last = 30_000;
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port of an address of this machine that nobody listens on right now and that this program has not given away before, so that two bots do not meet.</summary>
    public static int Free(IPAddress address)
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (Given.TryAdd(port, true) && IsFree(address, port)) return port;
        }
    }

    private static bool IsFree(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
