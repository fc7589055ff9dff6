using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Lifecycle;

/// <summary>Where a migration stands. States that end in -ing are stored before WHM is called.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MigrationState>))]
public enum MigrationState
{
    /// <summary>Items and options are chosen.</summary>
    Planned,

    /// <summary>The create call is under way or unconfirmed.</summary>
    Creating,

    /// <summary>The WHM session exists and WHM has analysed the source.</summary>
    Created,

    /// <summary>Analysis and name checks are under way.</summary>
    Checking,

    /// <summary>The findings are known.</summary>
    Checked,

    /// <summary>Items are being added to WHM's queue.</summary>
    Queueing,

    /// <summary>Every wanted item is in WHM's queue.</summary>
    Queued,

    /// <summary>The start was asked for; colleagues decide.</summary>
    AwaitingApproval,

    /// <summary>The quorum is reached; the migration waits for its time window, if one was set.</summary>
    Approved,

    /// <summary>WHM dropped the idle session: create, check and queue are repeated under the same approval.</summary>
    Rebuilding,

    /// <summary>The start call is under way or unconfirmed.</summary>
    Starting,

    /// <summary>WHM transfers and restores.</summary>
    Running,

    /// <summary>WHM finishes the items in hand; that can take hours.</summary>
    Pausing,

    /// <summary>Nothing runs.</summary>
    Paused,

    /// <summary>Abort was asked for.</summary>
    Aborting,

    /// <summary>Every item succeeded.</summary>
    Completed,

    /// <summary>Some items succeeded and some did not.</summary>
    CompletedWithFailures,

    /// <summary>No item succeeded, or WHM's session broke.</summary>
    Failed,

    /// <summary>Ended by an abort; what was already restored stays on the destination.</summary>
    Aborted,

    /// <summary>Ended before the start.</summary>
    Cancelled,
}
