namespace WhmTransferBot.Simulator.Faults;

/// <summary>Something that goes wrong on a simulated server.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>Function whose calls are hit, or null for every function. A trailing <c>*</c> stands for any ending.</summary>
    public string? Function { get; init; }

    /// <summary>Name of the log whose reading is hit, for example <c>master.log</c>, or null for every call of the function.</summary>
    public string? LogFile { get; init; }

    /// <summary>How many calls or items are hit; null (default) means until the fault is lifted.</summary>
    public int? Count { get; init; }

    /// <summary>How long, by the world's clock.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Words for the kinds that need some.</summary>
    public string? Text { get; init; }

    /// <summary>Session that is hit, or null for every session that fits.</summary>
    public string? Session { get; init; }

    /// <summary>Name on the source of the item that is hit, or null for every item.</summary>
    public string? Item { get; init; }

    /// <summary><c>TRANSFER</c> or <c>RESTORE</c>, or null for the first that comes.</summary>
    public string? Queue { get; init; }

    /// <summary>Number of bytes for <see cref="FaultKind.LogPadding"/>.</summary>
    public int Bytes { get; init; } = 1 << 20;

    internal bool Hits(string function, string? logFile) => (LogFile is null || LogFile == logFile) && (Function is null || Function == function ||
        (Function.EndsWith('*') && function.StartsWith(Function.AsSpan(0, Function.Length - 1), StringComparison.Ordinal)));
}
