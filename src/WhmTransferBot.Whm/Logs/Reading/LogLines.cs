using System.Buffers;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>Cuts a log that arrives in pieces into lines. Memory is bounded by the longest line that is kept.</summary>
internal sealed class LogLines(int maxLineBytes, LogLines.Line onLine)
{
    private readonly ArrayBufferWriter<byte> _begun = new(1024);

    /// <summary>Receives a line without its end; lines that are too long come empty.</summary>
    public delegate void Line(ReadOnlySpan<byte> line, bool isTooLong);

    /// <summary>The last line, whose end has not arrived.</summary>
    public ReadOnlySpan<byte> Begun => _begun.WrittenSpan;

    /// <summary>True when the last line is already longer than is kept.</summary>
    public bool IsBegunTooLong { get; private set; }

    /// <summary>Cuts the next piece.</summary>
    public void Cut(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'\n') is >= 0 and var end)
        {
            if (_begun.WrittenCount == 0 && !IsBegunTooLong && end <= maxLineBytes)
                onLine(text[..end], false);
            else
                Complete(text[..end]);
            text = text[(end + 1)..];
        }

        Keep(text);
    }

    private void Complete(ReadOnlySpan<byte> rest)
    {
        Keep(rest);
        onLine(Begun, IsBegunTooLong);
        _begun.ResetWrittenCount();
        IsBegunTooLong = false;
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (IsBegunTooLong || part.IsEmpty) return;
        IsBegunTooLong = _begun.WrittenCount + part.Length > maxLineBytes;
        if (IsBegunTooLong) _begun.ResetWrittenCount();
        else _begun.Write(part);
    }
}
