namespace WhmTransferBot.Whm.Logs;

/// <summary>The two queues that every item passes.</summary>
public enum QueueKind
{
    /// <summary>The line belongs to the session, not to a queue.</summary>
    None,

    /// <summary>Packaging and download.</summary>
    Transfer,

    /// <summary>Restore on the destination.</summary>
    Restore,
}
