using static WhmTransferBot.Migrations.Lifecycle.MigrationState;
using static WhmTransferBot.Migrations.Lifecycle.MigrationTrigger;

namespace WhmTransferBot.Migrations.Lifecycle;

/// <summary>States and verbs as people say them.</summary>
public static class StateWords
{
    /// <summary>The state within a sentence, for example <c>waiting for approval</c>.</summary>
    public static string Of(MigrationState state) => state switch
    {
        Planned => "planned",
        Creating => "opening its WHM session",
        Created => "created",
        Checking => "being checked",
        Checked => "checked",
        Queueing => "filling WHM's queue",
        Queued => "queued",
        AwaitingApproval => "waiting for approval",
        Approved => "approved",
        Rebuilding => "rebuilding its WHM session",
        Starting => "starting",
        Running => "running",
        Pausing => "pausing",
        Paused => "paused",
        Aborting => "being aborted",
        Completed => "completed",
        CompletedWithFailures => "completed with failures",
        Failed => "failed",
        Aborted => "aborted",
        Cancelled => "cancelled",
        _ => state.ToString(),
    };

    /// <summary>The command word of a verb, for example <c>queue</c>; nothing for what only the bot does.</summary>
    public static string? CommandOf(MigrationTrigger trigger) => trigger switch
    {
        Create => "create",
        Edit => "set",
        Check => "check",
        Queue => "queue",
        Start => "start",
        Approve => "approve",
        Reject => "reject",
        Cancel => "cancel",
        Pause => "pause",
        Resume => "resume",
        Abort => "abort",
        Retry => "retry",
        Report => "report",
        _ => null,
    };

    internal static string WhyNot(MigrationState state, MigrationTrigger trigger) => (state, trigger) switch
    {
        _ when state.IsFinal() => "nothing more happens to it.",
        (Rebuilding, Edit or EditSession) => "wait until its session is rebuilt; then it can be changed.",
        (_, Edit or EditSession) when state.IsWorking() => "it can no longer be changed.",
        (Created, Edit or EditSession) => "check it first; then it can be changed.",
        (_, Cancel) when state.IsWorking() => "WHM is at work. To end it for good, abort it.",
        (Starting, Pause or Abort) => "wait until WHM has confirmed the start.",
        (Pausing, Pause) => "it was asked to pause already. WHM finishes the items in hand first.",
        (Pausing, Resume) => "wait until WHM has paused.",
        (Aborting, _) => "wait until WHM has ended it.",
        (Planned, Check or Queue or Start) => "its WHM session has to be created first.",
        (Created, Queue or Start) => "it has to be checked first.",
        (Checked, Start) => "it has to be queued first.",
        (AwaitingApproval, Start) => "the start was asked for already; approvers decide now.",
        (Approved, Start or Approve) => "it is approved already and starts by itself.",
        (Running, Start or Resume or Approve) => "it was started already.",
        (Paused, Start) => "it was started already; resume lets it go on.",
        (Paused, Pause) => "nothing runs.",
        (Queued, Approve or Reject) => "nobody has asked for the start, so there is nothing to decide.",
        _ when state.IsIntent() => "wait until that is done.",
        _ => "this step does not fit there.",
    };
}
