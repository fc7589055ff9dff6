using WhmTransferBot.Migrations.Lifecycle;
using static WhmTransferBot.Migrations.Lifecycle.MigrationState;
using static WhmTransferBot.Migrations.Lifecycle.MigrationTrigger;

namespace WhmTransferBot.Tests.Lifecycle;

/// <summary>What the product says may happen, written down a second time by hand: state, trigger, where it leads, and the condition's name.</summary>
internal static class TransitionTable
{
    public static IReadOnlyList<(MigrationState From, MigrationTrigger Trigger, MigrationState To, string? Condition)> Rows { get; } =
    [
        (Planned, Create, Creating, null),
        (Planned, Edit, Planned, null),
        (Planned, EditSession, Planned, null),
        (Planned, Cancel, Cancelled, null),
        (Creating, MigrationTrigger.SessionOpened, Created, null),
        (Creating, CreateFailed, Planned, null),
        (Created, Check, Checking, null),
        (Created, SessionLost, Planned, null),
        (Created, Cancel, Cancelled, null),
        (Checking, FindingsKnown, Checked, null),
        (Checking, CheckFailed, Created, null),
        (Checking, SessionLost, Planned, null),
        (Checked, Queue, Queueing, "HasNoBlockers"),
        (Checked, Check, Checking, null),
        (Checked, Edit, Checking, "QueueIsEmpty"),
        (Checked, EditSession, Planned, null),
        (Checked, SessionLost, Planned, null),
        (Checked, Cancel, Cancelled, null),
        (Queueing, AllQueued, Queued, null),
        (Queueing, QueueFailed, Checked, null),
        (Queueing, SessionLost, Planned, null),
        (Queued, Start, AwaitingApproval, null),
        (Queued, EditSession, Planned, null),
        (Queued, Cancel, Cancelled, null),
        (AwaitingApproval, Approve, Approved, "QuorumHolds"),
        (AwaitingApproval, Reject, Queued, null),
        (AwaitingApproval, Expire, Queued, null),
        (AwaitingApproval, EditSession, Planned, null),
        (AwaitingApproval, Cancel, Cancelled, null),
        (Approved, Begin, Starting, "QuorumHolds"),
        (Approved, Rebuild, Rebuilding, "QuorumHolds"),
        (Approved, Expire, Queued, null),
        (Approved, EditSession, Planned, null),
        (Approved, Cancel, Cancelled, null),
        (Rebuilding, Rebuilt, Approved, "QuorumHolds"),
        (Rebuilding, RebuiltDifferently, Checked, null),
        (Rebuilding, RebuildFailed, Planned, null),
        (Starting, TransferRunning, Running, null),
        (Starting, StartFailed, Queued, null),
        (Starting, ResumeFailed, Paused, null),
        (Running, Pause, Pausing, null),
        (Running, Abort, Aborting, null),
        (Running, PauseReached, Paused, null),
        (Running, AbortSeen, Aborting, null),
        (Pausing, Abort, Aborting, null),
        (Pausing, PauseReached, Paused, null),
        (Pausing, PauseFailed, Running, null),
        (Pausing, AbortSeen, Aborting, null),
        (Paused, Resume, Starting, "QuorumHolds"),
        (Paused, Abort, Aborting, null),
        (Paused, TransferRunning, Running, null),
        (Paused, AbortSeen, Aborting, null),
        (Aborting, AbortFailed, Running, null),
        .. Ends(Running),
        .. Ends(Pausing),
        .. Ends(Paused),
        .. Ends(Aborting),
        .. Finals(Completed),
        .. Finals(CompletedWithFailures),
        .. Finals(Failed),
        .. Finals(Aborted),
        .. Finals(Cancelled),
    ];

    private static IEnumerable<(MigrationState, MigrationTrigger, MigrationState, string?)> Ends(MigrationState from) =>
    [
        (from, AllSucceeded, Completed, null),
        (from, SomeFailed, CompletedWithFailures, null),
        (from, NoneSucceeded, Failed, null),
        (from, AbortReached, Aborted, null),
    ];

    private static IEnumerable<(MigrationState, MigrationTrigger, MigrationState, string?)> Finals(MigrationState final) =>
    [
        (final, Retry, final, "SomethingIsLeft"),
        (final, Report, final, null),
    ];
}
