using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace WhmTransferBot.AppTests.Doors;

/// <summary>
/// Real sockets, over which this machine's addresses look like those of strangers: who connects from 127.0.0.7 comes from 203.0.113.7.
/// 127.0.0.1 stays what it is.
/// </summary>
internal sealed class OutsideTransport(SocketTransportFactory sockets) : IConnectionListenerFactory
{
    /// <summary>Puts it in the place of the bot's own.</summary>
    public static void Use(WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<IConnectionListenerFactory>(services => new OutsideTransport(ActivatorUtilities.CreateInstance<SocketTransportFactory>(services)));

    /// <inheritdoc />
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Port(await sockets.BindAsync(endpoint, cancellationToken));

    private sealed class Port(IConnectionListener port) : IConnectionListener
    {
        public EndPoint EndPoint => port.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            var connection = await port.AcceptAsync(cancellationToken);
            if (connection?.RemoteEndPoint is IPEndPoint from && from.Address.MapToIPv4().GetAddressBytes() is [127, 0, 0, > 1 and var last])
                connection.RemoteEndPoint = new IPEndPoint(new IPAddress([203, 0, 113, last]), from.Port);
            return connection;
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => port.UnbindAsync(cancellationToken);

        public ValueTask DisposeAsync() => port.DisposeAsync();
    }
}
