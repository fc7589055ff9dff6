using System.Text;
using System.Text.Json;

namespace WhmTransferBot.Tests.Whm;

/// <summary>An answer whose log is one line many times, made while it is read: its size is no memory of the test's.</summary>
internal sealed class RepeatedLogStream(string line, int count) : Stream
{
    private readonly byte[] _line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line + "\n")[1..^1]);
    private byte[] _part = Encoding.UTF8.GetBytes("""{"data":{"log":" """.TrimEnd());
    private int _offset;
    private int _left = count + 1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length && (_offset < _part.Length || Next()))
        {
            var length = Math.Min(buffer.Length - written, _part.Length - _offset);
            _part.AsSpan(_offset, length).CopyTo(buffer[written..]);
            _offset += length;
            written += length;
        }

        return written;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    private bool Next()
    {
        if (_left == 0) return false;
        _part = --_left > 0 ? _line : Encoding.UTF8.GetBytes("\"},\"metadata\":{\"result\":1}}");
        _offset = 0;
        return true;
    }
}
