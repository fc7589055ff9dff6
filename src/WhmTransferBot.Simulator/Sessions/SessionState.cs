namespace WhmTransferBot.Simulator.Sessions;

/// <summary>States of a session.</summary>
public enum SessionState
{
    /// <summary>Created; items may be queued, nothing runs.</summary>
    Pending,

    /// <summary>Workers run.</summary>
    Running,

    /// <summary>Pause asked for; workers finish what they have.</summary>
    Pausing,

    /// <summary>No workers; can be started again.</summary>
    Paused,

    /// <summary>Abort asked for.</summary>
    Aborting,

    /// <summary>Ended by an abort.</summary>
    Aborted,

    /// <summary>The queue was worked through; items may have failed.</summary>
    Completed,

    /// <summary>The machinery broke, the idle limit was hit, or the process was found dead.</summary>
    Failed,
}
