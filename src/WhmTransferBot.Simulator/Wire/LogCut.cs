namespace WhmTransferBot.Simulator.Wire;

/// <summary>Cuts a log, escaped for a JSON string, in the middle of its last line.</summary>
internal static class LogCut
{
    private static ReadOnlySpan<byte> EndOfLine => "\\n"u8;

    public static ReadOnlyMemory<byte> InTheLastLine(ReadOnlyMemory<byte> log)
    {
        if (log.Length == 0)
            return log;
        var start = log.Span[..^EndOfLine.Length].LastIndexOf(EndOfLine) + EndOfLine.Length;
        var middle = (start + log.Length) / 2;
        return log[..SafeEnd(log.Span, middle)];
    }

    /// <summary>Neither an escape sequence nor a character of several bytes is torn apart: the JSON around the log stays valid.</summary>
    private static int SafeEnd(ReadOnlySpan<byte> log, int end)
    {
        while (end > 0 && (log[end - 1] == (byte)'\\' || (log[end] & 0xC0) == 0x80))
            end--;
        return end;
    }
}
