using System.Text;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>Keeps the end of a log.</summary>
internal sealed class LogTail(int maxBytes) : ILogSink
{
    private const int FirstBytes = 16 * 1024;

    // Grows to twice what is kept, so that bytes are moved once for each time it fills up and not once for each piece.
    private byte[] _kept = new byte[Math.Min(FirstBytes, 2 * maxBytes)];
    private int _length;
    private long _total;

    public bool IsDone => false;

    public void Take(ReadOnlySpan<byte> text)
    {
        _total += text.Length;
        if (text.Length > maxBytes) text = text[^maxBytes..];
        if (_length + text.Length > _kept.Length) MakeRoom(_length + text.Length);
        text.CopyTo(_kept.AsSpan(_length));
        _length += text.Length;
    }

    private void MakeRoom(int needed)
    {
        if (_kept.Length < 2 * maxBytes) Array.Resize(ref _kept, (int)Math.Min(2L * maxBytes, Math.Max(needed, 2L * _kept.Length)));
        if (needed <= _kept.Length) return;
        _kept.AsSpan(_length - maxBytes, maxBytes).CopyTo(_kept);
        _length = maxBytes;
    }

    public void Dispose()
    {
        // Holds nothing but memory.
    }

    public LogText Text()
    {
        var tail = _kept.AsSpan(0, _length);
        if (tail.Length > maxBytes) tail = tail[^maxBytes..];
        var isTail = tail.Length < _total;
        // Begin with a whole line, unless a single one fills everything.
        if (isTail && tail.IndexOf((byte)'\n') is >= 0 and var end && end + 1 < tail.Length) tail = tail[(end + 1)..];
        return new LogText(Encoding.UTF8.GetString(tail), _total, isTail, Missing: _total == 0);
    }
}
