namespace WhmTransferBot.Whm.Sessions;

/// <summary>State of a WHM session. PAUSING and ABORTING are missing from the published list but occur.</summary>
public enum SessionState
{
    /// <summary>A word that is not known. Show it, keep asking, do not treat it as an end.</summary>
    Unknown,

    /// <summary>Created, items may be queued, nothing runs. Also <c>TRANSFER_PENDING</c> of older releases.</summary>
    Pending,

    /// <summary>Workers run. Also <c>TRANSFER_INPROGRESS</c>, <c>RESTORE_PENDING</c> and <c>RESTORE_INPROGRESS</c> of older releases.</summary>
    Running,

    /// <summary>A pause was asked for; workers finish what they have in hand, which can take hours.</summary>
    Pausing,

    /// <summary>No workers; start continues the session.</summary>
    Paused,

    /// <summary>An abort was asked for.</summary>
    Aborting,

    /// <summary>Final: ended by an abort.</summary>
    Aborted,

    /// <summary>Final: the queue was worked through. Every item may have failed; only the master log knows.</summary>
    Completed,

    /// <summary>Final: the session broke, stayed idle for too long, or its process was found dead.</summary>
    Failed,
}
