using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Lifecycle;

/// <summary>What can happen to a migration: the verbs of people first, then what the bot learns from WHM and its clocks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MigrationTrigger>))]
public enum MigrationTrigger
{
    /// <summary>An operator opens the WHM session.</summary>
    Create,

    /// <summary>An operator changes items or options that fit the session.</summary>
    Edit,

    /// <summary>An operator changes what only a new WHM session can carry.</summary>
    EditSession,

    /// <summary>An operator asks for the findings.</summary>
    Check,

    /// <summary>An operator fills WHM's queue.</summary>
    Queue,

    /// <summary>An operator asks for the start.</summary>
    Start,

    /// <summary>An approver says yes.</summary>
    Approve,

    /// <summary>An approver says no.</summary>
    Reject,

    /// <summary>An operator ends the migration before its start.</summary>
    Cancel,

    /// <summary>An operator asks WHM to take no new items.</summary>
    Pause,

    /// <summary>An operator lets a paused migration go on.</summary>
    Resume,

    /// <summary>An operator ends the running migration for good.</summary>
    Abort,

    /// <summary>An operator makes a new migration from what did not succeed.</summary>
    Retry,

    /// <summary>Somebody reads the result of every account.</summary>
    Report,

    /// <summary>WHM opened the session.</summary>
    SessionOpened,

    /// <summary>WHM did not open a session, or it cannot be known whether it did.</summary>
    CreateFailed,

    /// <summary>The rules have looked at what WHM knows.</summary>
    FindingsKnown,

    /// <summary>The check could not be carried out.</summary>
    CheckFailed,

    /// <summary>Every wanted item is in WHM's queue.</summary>
    AllQueued,

    /// <summary>WHM refused an item.</summary>
    QueueFailed,

    /// <summary>WHM no longer has the session, or it has ended unused.</summary>
    SessionLost,

    /// <summary>The approval or the time to start has run out.</summary>
    Expire,

    /// <summary>The time window is open and the quorum holds: the start begins.</summary>
    Begin,

    /// <summary>The start begins, but WHM has dropped the idle session.</summary>
    Rebuild,

    /// <summary>The rebuilt session carries exactly what was approved.</summary>
    Rebuilt,

    /// <summary>The rebuilt session differs from what was approved.</summary>
    RebuiltDifferently,

    /// <summary>The session could not be rebuilt.</summary>
    RebuildFailed,

    /// <summary>WHM works on the session.</summary>
    TransferRunning,

    /// <summary>WHM refused the start.</summary>
    StartFailed,

    /// <summary>WHM refused to go on after the pause.</summary>
    ResumeFailed,

    /// <summary>WHM works on no item any more.</summary>
    PauseReached,

    /// <summary>WHM would not pause.</summary>
    PauseFailed,

    /// <summary>WHM is aborting although nobody here asked.</summary>
    AbortSeen,

    /// <summary>WHM would not abort.</summary>
    AbortFailed,

    /// <summary>The session ended and every item succeeded.</summary>
    AllSucceeded,

    /// <summary>The session ended and some items succeeded.</summary>
    SomeFailed,

    /// <summary>The session ended and no item succeeded.</summary>
    NoneSucceeded,

    /// <summary>The session ended by an abort.</summary>
    AbortReached,
}
