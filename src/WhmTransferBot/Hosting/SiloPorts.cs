using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace WhmTransferBot.Hosting;

/// <summary>
/// Ports for the parts of the bot to talk among themselves, on this machine only. They are taken from below those that systems hand out for
/// outgoing connections (Linux from 32768 on, others from 49152 on): such a port could be gone again between the choice and its use.
/// </summary>
internal static class SiloPorts
{
    private const int First = 15_000;
    private const int Last = 30_000;
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port that nobody listens on right now and that this program has not given away before, so that two bots do not meet.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (Given.TryAdd(port, true) && IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
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
