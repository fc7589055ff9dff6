using System.IO.Compression;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>
/// Discord's <c>zlib-stream</c>: all binary messages of a connection are one deflate stream, flushed after each frame
/// (docs.discord.com/developers/events/gateway, transport compression).
/// </summary>
internal sealed class ZlibStream : IDisposable
{
    /// <summary>No frame is larger; more would be an attack or a fault.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const int ChunkBytes = 16 * 1024;
    private static readonly byte[] Flushed = [0x00, 0x00, 0xFF, 0xFF];

    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _inflater;
    private readonly byte[] _chunk = new byte[ChunkBytes];

    /// <summary>Begins with a connection.</summary>
    public ZlibStream() => _inflater = new ZLibStream(_compressed, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>Takes a message.</summary>
    /// <param name="message">The message as it came.</param>
    /// <returns>The frame; nothing while its end is still to come.</returns>
    /// <exception cref="InvalidDataException">The stream is broken or the frame too large.</exception>
    public byte[]? Take(ReadOnlySpan<byte> message)
    {
        if (_compressed.Length + message.Length > MostBytes) throw new InvalidDataException("The gateway's frame is too large.");
        _compressed.Position = _compressed.Length;
        _compressed.Write(message);
        return message.EndsWith(Flushed) ? Inflate() : null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _inflater.Dispose();
        _compressed.Dispose();
    }

    private byte[] Inflate()
    {
        try
        {
            return InflateAll();
        }
        catch (IOException fault)
        {
            // What deflate itself finds broken comes as another exception than what its stream finds.
            throw new InvalidDataException("The gateway's compressed stream is broken.", fault);
        }
    }

    private byte[] InflateAll()
    {
        _compressed.Position = 0;
        using var frame = new MemoryStream();
        for (int read; (read = _inflater.Read(_chunk)) > 0;)
        {
            frame.Write(_chunk, 0, read);
            if (frame.Length > MostBytes) throw new InvalidDataException("The gateway's frame is too large.");
        }

        _compressed.SetLength(0);
        return frame.ToArray();
    }
}
