namespace WhmTransferBot.Whm.Logs;

/// <summary>One line of <c>master.log</c>, of the new format (numbers, with time) or the old one (strings, without).</summary>
/// <param name="Action">What it reports.</param>
/// <param name="ActionWord">WHM's own word.</param>
public sealed record MasterLogEvent(MasterLogAction Action, string ActionWord)
{
    /// <summary>The queue it belongs to; a worker is identified by queue and child number.</summary>
    public QueueKind Queue { get; init; }

    /// <summary>0 is the session's master process, 1 and up are workers.</summary>
    public int ChildNumber { get; init; }

    /// <summary>Process id, if told. The mirrored restore lines of a failed transfer carry the transfer worker's.</summary>
    public long? ProcessId { get; init; }

    /// <summary>When it happened; null in the old format.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The item's key on the source.</summary>
    public string? Item { get; init; }

    /// <summary>The item's key on the destination.</summary>
    public string? LocalItem { get; init; }

    /// <summary>The module, for example <c>AccountRemoteRoot</c>.</summary>
    public string? ItemType { get; init; }

    /// <summary>The kind in WHM's words, for example <c>Account</c>.</summary>
    public string? ItemName { get; init; }

    /// <summary>Name of the item's log.</summary>
    public string? LogFile { get; init; }

    /// <summary>The message, when it is a text or a number; without HTML.</summary>
    public string? Text { get; init; }

    /// <summary>The message as a number: items of <see cref="MasterLogAction.QueueCount"/>, bytes of <see cref="MasterLogAction.QueueSize"/>.</summary>
    public long? Number { get; init; }

    /// <summary>The message, when it is an object: size at the start of an item, the full result at its end.</summary>
    public ItemResult? Result { get; init; }

    /// <summary>
    /// How the item ended in this queue, or null for a line that ends no item. Success with remarks counts as
    /// <see cref="ItemOutcome.Warning"/> in both formats. An item has succeeded only when its restore has.
    /// </summary>
    public ItemOutcome? Outcome => Action switch
    {
        MasterLogAction.SuccessItem => Result is { HasRemarks: true } ? ItemOutcome.Warning : ItemOutcome.Success,
        MasterLogAction.WarningItem => ItemOutcome.Warning,
        MasterLogAction.FailedItem => ItemOutcome.Failed,
        _ => null,
    };
}
