namespace WhmTransferBot.Fuzzing.Whm;

/// <summary>A body that arrives a few bytes at a time.</summary>
/// <param name="body">The body.</param>
/// <param name="pieceBytes">The most bytes of a piece, 1 or more.</param>
internal sealed class SmallPieces(byte[] body, int pieceBytes) : MemoryStream(body, writable: false)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, pieceBytes)]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));
}
