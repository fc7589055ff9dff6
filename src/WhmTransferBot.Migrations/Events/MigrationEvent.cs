using System.Text.Json.Serialization;
using WhmTransferBot.Migrations.People;

namespace WhmTransferBot.Migrations.Events;

/// <summary>
/// Something that happened to a migration, or to the rules that all of them follow. Events are what the journal keeps and what the thread is written from; each is
/// stored in the same transaction as the state that it led to.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(CreateBegun), "create-begun")]
[JsonDerivedType(typeof(SessionOpened), "session-opened")]
[JsonDerivedType(typeof(StepFailed), "step-failed")]
[JsonDerivedType(typeof(StepUnconfirmed), "step-unconfirmed")]
[JsonDerivedType(typeof(SessionLost), "session-lost")]
[JsonDerivedType(typeof(CheckBegun), "check-begun")]
[JsonDerivedType(typeof(ItemsFound), "items-found")]
[JsonDerivedType(typeof(Checked), "checked")]
[JsonDerivedType(typeof(RunStopped), "run-stopped")]
[JsonDerivedType(typeof(QueueBegun), "queue-begun")]
[JsonDerivedType(typeof(Queued), "queued")]
[JsonDerivedType(typeof(StartRequested), "start-requested")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(ApprovalOverridden), "approval-overridden")]
[JsonDerivedType(typeof(Rejected), "rejected")]
[JsonDerivedType(typeof(ApprovalExpired), "approval-expired")]
[JsonDerivedType(typeof(ApprovalReminder), "approval-reminder")]
[JsonDerivedType(typeof(ApprovalVoided), "approval-voided")]
[JsonDerivedType(typeof(WaitingForWindow), "waiting-for-window")]
[JsonDerivedType(typeof(RebuildBegun), "rebuild-begun")]
[JsonDerivedType(typeof(Rebuilt), "rebuilt")]
[JsonDerivedType(typeof(StartBegun), "start-begun")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(AccountsArrived), "accounts-arrived")]
[JsonDerivedType(typeof(ItemFailed), "item-failed")]
[JsonDerivedType(typeof(ItemArrivedWithRemarks), "item-arrived-with-remarks")]
[JsonDerivedType(typeof(PauseRequested), "pause-requested")]
[JsonDerivedType(typeof(PauseReached), "pause-reached")]
[JsonDerivedType(typeof(ResumeRequested), "resume-requested")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(AbortRequested), "abort-requested")]
[JsonDerivedType(typeof(Stalled), "stalled")]
[JsonDerivedType(typeof(MovingAgain), "moving-again")]
[JsonDerivedType(typeof(SightLost), "sight-lost")]
[JsonDerivedType(typeof(SightRegained), "sight-regained")]
[JsonDerivedType(typeof(LogRestarted), "log-restarted")]
[JsonDerivedType(typeof(LogsMissing), "logs-missing")]
[JsonDerivedType(typeof(BotLeft), "bot-left")]
[JsonDerivedType(typeof(BotReturned), "bot-returned")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(RetryPlanned), "retry-planned")]
[JsonDerivedType(typeof(RulesChanged), "rules-changed")]
public abstract record MigrationEvent
{
    /// <summary>When it happened, by the bot's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; the bot for what it learned or did by itself.</summary>
    public Actor By { get; init; } = Actor.Bot;
}
