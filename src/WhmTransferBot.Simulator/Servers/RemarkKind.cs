namespace WhmTransferBot.Simulator.Servers;

/// <summary>The four counters of a result object in <c>master.log</c>.</summary>
public enum RemarkKind
{
    /// <summary>Counted in <c>warnings</c>.</summary>
    Warning,

    /// <summary>Counted in <c>skipped_items</c>.</summary>
    Skipped,

    /// <summary>Counted in <c>dangerous_items</c>.</summary>
    Dangerous,

    /// <summary>Counted in <c>altered_items</c>.</summary>
    Altered,
}
