namespace WhmTransferBot.Whm.Logs;

/// <summary>The result object of an item in the master log.</summary>
/// <param name="Size">Size as queued, in bytes; null when not told.</param>
/// <param name="Failure">Why it failed, without HTML; null when it did not.</param>
/// <param name="Message">Free text, without HTML.</param>
/// <param name="Counters">How many remarks of each kind.</param>
/// <param name="Remarks">The remarks themselves; there may be fewer than counted.</param>
public sealed record ItemResult(long? Size, string? Failure, string? Message, ItemCounters Counters, IReadOnlyList<ItemRemark> Remarks)
{
    /// <summary>True when anything is remarked upon.</summary>
    public bool HasRemarks => Counters.Total > 0 || Remarks.Count > 0;
}
