namespace WhmTransferBot.Simulator.Sessions;

/// <summary>States of an item.</summary>
public enum ItemState
{
    /// <summary>Waits for a transfer worker.</summary>
    TransferPending,

    /// <summary>Is packaged and copied.</summary>
    TransferInProgress,

    /// <summary>Waits for a restore worker.</summary>
    RestorePending,

    /// <summary>Is restored.</summary>
    RestoreInProgress,

    /// <summary>Restored, perhaps with remarks.</summary>
    Completed,

    /// <summary>Failed in either queue.</summary>
    Failed,
}
