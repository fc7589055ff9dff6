namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>What WHM's word for a session's state means to a migration.</summary>
public enum SessionPhase
{
    /// <summary>A word that is not known; shown as it is, never taken for an end.</summary>
    Unknown,

    /// <summary>Items may be queued, nothing runs.</summary>
    Pending,

    /// <summary>Workers run.</summary>
    Running,

    /// <summary>Workers finish the items in hand.</summary>
    Pausing,

    /// <summary>Nothing runs; it can go on.</summary>
    Paused,

    /// <summary>An abort is under way.</summary>
    Aborting,

    /// <summary>Ended by an abort.</summary>
    Aborted,

    /// <summary>The queue was worked through; says nothing of the items.</summary>
    Completed,

    /// <summary>The session broke, idled out, or its process died.</summary>
    Failed,
}
