using System.Net.WebSockets;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>Reads whole frames from a socket: compressed ones, and plain ones of a server that does not compress.</summary>
internal sealed class IncomingFrames(WebSocket socket) : IDisposable
{
    private const int ChunkBytes = 32 * 1024;

    private readonly ZlibStream _zlib = new();
    private readonly byte[] _chunk = new byte[ChunkBytes];

    /// <summary>The next frame as JSON.</summary>
    /// <returns>Nothing when the other side closed the connection.</returns>
    /// <exception cref="WebSocketException">The connection was cut.</exception>
    /// <exception cref="InvalidDataException">The compressed stream is broken.</exception>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var message = new MemoryStream();
            var last = await ReadMessageAsync(message, cancellationToken);
            if (last.MessageType is WebSocketMessageType.Close) return null;
            if (last.MessageType is WebSocketMessageType.Text) return message.ToArray();
            if (_zlib.Take(message.GetBuffer().AsSpan(0, (int)message.Length)) is { } frame) return frame;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _zlib.Dispose();

    private async Task<ValueWebSocketReceiveResult> ReadMessageAsync(MemoryStream message, CancellationToken cancellationToken)
    {
        while (true)
        {
            var part = await socket.ReceiveAsync(_chunk.AsMemory(), cancellationToken);
            message.Write(_chunk, 0, part.Count);
            if (message.Length > ZlibStream.MostBytes) throw new InvalidDataException("The gateway's frame is too large.");
            if (part.EndOfMessage || part.MessageType is WebSocketMessageType.Close) return part;
        }
    }
}
