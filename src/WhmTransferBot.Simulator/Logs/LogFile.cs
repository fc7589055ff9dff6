using System.Text;

namespace WhmTransferBot.Simulator.Logs;

/// <summary>A log that only grows, kept as it goes over the wire: escaped for a JSON string, each line once.</summary>
/// <remarks>
/// What <see cref="Escaped"/> has handed out stays valid while the file grows, because bytes once written are never touched again;
/// a request can therefore be answered outside the lock and without a copy.
/// </remarks>
internal sealed class LogFile
{
    private byte[] _bytes = new byte[2048];
    private int _length;

    /// <summary>The content, ready to stand between the quotation marks of a JSON string.</summary>
    public ReadOnlyMemory<byte> Escaped => _bytes.AsMemory(0, _length);

    public void Append(string line) => Append(Encoding.UTF8.GetBytes(line));

    public void Append(ReadOnlySpan<byte> line)
    {
        MakeRoomFor(line.Length * 2 + 2);
        foreach (var value in line)
        {
            if (value is (byte)'"' or (byte)'\\')
                _bytes[_length++] = (byte)'\\';
            _bytes[_length++] = value;
        }

        _bytes[_length++] = (byte)'\\';
        _bytes[_length++] = (byte)'n';
    }

    /// <summary>Starts the file anew, as a rotation does.</summary>
    public void Rotate()
    {
        _bytes = new byte[2048];
        _length = 0;
    }

    private void MakeRoomFor(int count)
    {
        if (_length + count <= _bytes.Length)
            return;
        var larger = new byte[Math.Max(_bytes.Length * 2, _length + count)];
        _bytes.AsSpan(0, _length).CopyTo(larger);
        _bytes = larger;
    }
}
