namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>Takes a log piece by piece.</summary>
internal interface ILogSink : IDisposable
{
    /// <summary>True when it wants no more; the rest of the answer is not even received.</summary>
    bool IsDone { get; }

    /// <summary>Takes the next piece.</summary>
    /// <param name="text">Bytes of the log, in pieces of any size.</param>
    void Take(ReadOnlySpan<byte> text);
}
