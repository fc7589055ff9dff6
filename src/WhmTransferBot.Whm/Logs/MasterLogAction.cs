namespace WhmTransferBot.Whm.Logs;

/// <summary>What a line of the master log reports. Source: sessions reference, section 4.</summary>
public enum MasterLogAction
{
    /// <summary>A word that is not known; ignore the line.</summary>
    Unknown,

    /// <summary>The session (child 0) or a worker started.</summary>
    Start,

    /// <summary>The session goes on after a pause. Header lines may repeat.</summary>
    Resume,

    /// <summary>Kind of session: <c>copyacct</c> for root, <c>norootcopy</c> for one account.</summary>
    Initiator,

    /// <summary>Version of the log's format.</summary>
    Version,

    /// <summary>Number of items in a queue.</summary>
    QueueCount,

    /// <summary>Sum of the sizes in a queue.</summary>
    QueueSize,

    /// <summary>The source.</summary>
    RemoteHost,

    /// <summary>A worker picked an item.</summary>
    ProcessItem,

    /// <summary>Work on an item begins.</summary>
    StartItem,

    /// <summary>An item is done. Old releases say so for items with remarks, too: see <see cref="MasterLogEvent.Outcome"/>.</summary>
    SuccessItem,

    /// <summary>An item is done, with remarks.</summary>
    WarningItem,

    /// <summary>An item failed.</summary>
    FailedItem,

    /// <summary>A worker died.</summary>
    ChildFailed,

    /// <summary>A pause was asked for.</summary>
    Pausing,

    /// <summary>The pause is reached.</summary>
    Pause,

    /// <summary>An abort was asked for.</summary>
    Aborting,

    /// <summary>The abort is reached.</summary>
    Abort,

    /// <summary>The session failed.</summary>
    Fail,

    /// <summary>A worker finished its queue, or (child 0) the session finished.</summary>
    Complete,
}
