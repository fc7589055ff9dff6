using System.Net;
using System.Net.Sockets;

namespace WhmTransferBot.Doors;

/// <summary>
/// Whose request it is, as far as the way it came tells. A proxy in front of the bot names the client; it is believed when it stands in
/// a private network, because nothing but a limit hangs on it. A whole IPv6 network is one sender, for it belongs to one customer.
/// </summary>
/// <param name="Key">What tells one sender from another.</param>
/// <param name="IsKnown">
/// Whether it is one client for sure. Behind a proxy that names nobody, everybody has the proxy's address: then what one does wrong must
/// not be held against all.
/// </param>
internal readonly record struct Sender(string Key, bool IsKnown)
{
    private const int NetworkBytes = 8;

    public static Sender Of(HttpContext context)
    {
        var peer = Plain(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (!IsPrivate(peer)) return new Sender(KeyOf(peer), true);
        var named = context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return IPAddress.TryParse(named, out var client) ? new Sender(KeyOf(Plain(client)), true) : new Sender(KeyOf(peer), false);
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static string KeyOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6
        ? Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes)
        : address.ToString();

    private static bool IsPrivate(IPAddress address)
    {
        if (IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal) return true;
        return address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..];
    }
}
