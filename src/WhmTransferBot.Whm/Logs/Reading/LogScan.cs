namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>
/// Reads what is new in a log. The part that was read before is only hashed; at its end the hash tells whether this is still the same log.
/// </summary>
/// <typeparam name="TEvent">The kind of event that this log holds.</typeparam>
internal sealed class LogScan<TEvent> : ILogSink
    where TEvent : class
{
    private readonly LogFingerprint _fingerprint = new();
    private readonly List<TEvent> _events = [];
    private readonly LogLines _lines;
    private readonly LogPosition _since;
    private readonly LineReader<TEvent> _read;
    private readonly WhmOptions _bounds;
    private long _seenLeft;
    private long _newBytes;
    private long _completeBytes;
    private int _newLines;
    private int _skippedLines;

    public LogScan(LogPosition since, LineReader<TEvent> read, WhmOptions bounds)
    {
        (_since, _read, _bounds, _seenLeft) = (since, read, bounds, since.Bytes);
        _lines = new LogLines(bounds.MaxLogLineBytes, OnLine);
    }

    /// <summary>Nothing arrived at all: no log, or an empty one.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>The log is not the one that the position belongs to: read it again from its start.</summary>
    public bool IsReplaced { get; private set; }

    /// <summary>The page has its bytes or, of a log of very short lines, its events.</summary>
    public bool IsFull => (_newBytes >= _bounds.MaxLogPageBytes || _events.Count >= _bounds.MaxLogPageEvents) && _completeBytes > 0;

    public bool IsDone => IsReplaced || IsFull;

    public void Take(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return;
        IsEmpty = false;
        if (_seenLeft > 0)
        {
            var seen = (int)Math.Min(_seenLeft, text.Length);
            _fingerprint.AppendSeen(text[..seen]);
            _seenLeft -= seen;
            text = text[seen..];
            IsReplaced = _seenLeft == 0 && _fingerprint.OfEverything != _since.Fingerprint;
        }

        if (text.IsEmpty || IsReplaced) return;
        _fingerprint.AppendNew(text);
        _newBytes += text.Length;
        if (text.LastIndexOf((byte)'\n') is >= 0 and var end) _completeBytes = _newBytes - (text.Length - end - 1);
        _lines.Cut(text);
    }

    /// <summary>Tells that the log ends here: a last line without an end counts if it is whole.</summary>
    public void End()
    {
        IsReplaced |= _seenLeft > 0;
        if (IsReplaced || _completeBytes == _newBytes || _lines.IsBegunTooLong || _read(_lines.Begun) is not { } whole) return;
        _events.Add(whole);
        _newLines++;
        _completeBytes = _newBytes;
    }

    public LogPage<TEvent> Page(bool restarted) => new(_events, Next(), restarted, _skippedLines, Missing: false, HasMore: IsFull);

    public void Dispose() => _fingerprint.Dispose();

    private LogPosition Next()
    {
        if (_completeBytes == 0) return _since;
        var fingerprint = _completeBytes == _newBytes ? _fingerprint.OfEverything : _fingerprint.OfCompleteLines;
        return new LogPosition(_since.Bytes + _completeBytes, _since.Lines + _newLines, fingerprint);
    }

    private void OnLine(ReadOnlySpan<byte> line, bool isTooLong)
    {
        // A line whose end had not arrived when it was read leaves nothing but that end.
        if (line.Trim(" \t\r"u8).IsEmpty && !isTooLong) return;
        _newLines++;
        if (!isTooLong && _read(line) is { } found) _events.Add(found);
        else _skippedLines++;
    }
}
