namespace WhmTransferBot.Whm.Logs;

/// <summary>What a remark on an item is about.</summary>
public enum ItemRemarkKind
{
    /// <summary>A warning.</summary>
    Warning,

    /// <summary>A part that was left out.</summary>
    Skipped,

    /// <summary>A part that could be abused.</summary>
    Dangerous,

    /// <summary>A part that was changed, for example a renamed database.</summary>
    Altered,
}
