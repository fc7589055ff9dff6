namespace WhmTransferBot.Whm.Logs;

/// <summary>How many remarks of each kind an item has.</summary>
/// <param name="Warnings">Warnings.</param>
/// <param name="SkippedItems">Parts that were left out.</param>
/// <param name="DangerousItems">Parts that could be abused.</param>
/// <param name="AlteredItems">Parts that were changed, for example renamed databases.</param>
public sealed record ItemCounters(long Warnings, long SkippedItems, long DangerousItems, long AlteredItems)
{
    /// <summary>No remarks.</summary>
    public static ItemCounters None { get; } = new(0, 0, 0, 0);

    /// <summary>All of them.</summary>
    public long Total => Warnings + SkippedItems + DangerousItems + AlteredItems;
}
