namespace WhmTransferBot.Tests.Whm;

/// <summary>Bytes that arrive in pieces, as a network delivers them.</summary>
/// <param name="bytes">All bytes.</param>
/// <param name="size">Size of the piece that begins at a position.</param>
internal sealed class PiecewiseStream(byte[] bytes, Func<int, int> size) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size((int)Position)));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size((int)Position))]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
}
