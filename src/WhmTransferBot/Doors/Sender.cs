using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace WhmTransferBot.Doors;

/// <summary>
/// Whose request it is, as far as the way it came tells. A proxy in front of the bot appends the client; it is believed when it stands in
/// a private network, because nothing but a limit hangs on it. Exactly as many entries are passed over as there are proxies before that
/// one: what stands further to the left, and be it after entries of the same kind, the client may have written itself. A whole IPv6 network is one
/// sender, for it belongs to one customer.
/// </summary>
/// <param name="Key">What tells one sender from another.</param>
/// <param name="IsKnown">
/// Whether it is one client for sure. Behind a proxy that names nobody, everybody has the proxy's address: then what one does wrong must
/// not be held against all.
/// </param>
internal readonly record struct Sender(string Key, bool IsKnown)
{
    private const int NetworkBytes = 8;

    /// <summary>Who sent a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="proxies">How many proxies append to the list; with none it is not read.</param>
    public static Sender Of(HttpContext context, int proxies)
    {
        var peer = At(context.Connection.RemoteIpAddress);
        return peer.IsKnown || proxies == 0 ? peer : NamedIn(context.Request.Headers["X-Forwarded-For"].ToString(), proxies) ?? peer;
    }

    /// <summary>Who opened a connection, before anything of it is read.</summary>
    public static Sender Of(ConnectionContext connection) => At((connection.RemoteEndPoint as IPEndPoint)?.Address);

    /// <summary>Whom the outermost proxy appended; nothing when there are fewer names, or one that is none.</summary>
    private static Sender? NamedIn(string names, int proxies)
    {
        var named = names.Split(',', StringSplitOptions.TrimEntries);
        if (named.Length < proxies) return null;
        var appended = named[^proxies..].Select(name => IPAddress.TryParse(name, out var address) ? address : null).ToList();
        return appended.Contains(null) ? null : At(appended[0]);
    }

    /// <summary>Without an address it comes through a Unix socket, and so from this machine.</summary>
    private static Sender At(IPAddress? address)
    {
        if (address is null) return new Sender("this machine", false);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return new Sender(KeyOf(plain), !IsPrivate(plain));
    }

    private static string KeyOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6
        ? Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes)
        : address.ToString();

    private static bool IsPrivate(IPAddress address)
    {
        if (IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal) return true;
        return address.AddressFamily == AddressFamily.InterNetwork
            && address.GetAddressBytes() is [10, ..] or [100, >= 64 and <= 127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..];
    }
}
