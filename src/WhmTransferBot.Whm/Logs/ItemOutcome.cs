namespace WhmTransferBot.Whm.Logs;

/// <summary>How an item ended in one queue.</summary>
public enum ItemOutcome
{
    /// <summary>Done.</summary>
    Success,

    /// <summary>Done, with warnings, skipped, dangerous or altered entries.</summary>
    Warning,

    /// <summary>Failed.</summary>
    Failed,
}
