using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Chat.Cards;

/// <summary>Where a migration stands, in a word and a sentence.</summary>
internal sealed class StateSentences(Moments moments)
{
    /// <summary>The line under the title.</summary>
    public CardText Of(MigrationSnapshot migration) => Preparing(migration) ?? Deciding(migration) ?? Moving(migration) ?? Ended(migration);

    /// <summary>What the bot does not know at the moment; nothing when it knows all.</summary>
    public CardText? Doubt(MigrationSnapshot migration) => migration switch
    {
        { Intent.Unconfirmed: true } =>
            CardText.Of($"**Unconfirmed.** {migration.Destination} has not said whether the call took effect. The bot finds out before "
                + $"it does anything else."),
        { State: MigrationState.Approved or MigrationState.Rebuilding, Monitoring: { BlindnessReported: true, BlindSince: { } since } } =>
            CardText.Of($"**Cannot start** since {moments.Of(since)}; the thread says why. Nothing has been started."),
        { Monitoring: { BlindnessReported: true, BlindSince: { } since } } =>
            CardText.Of($"**Blind** since {moments.Of(since)}: {migration.Destination} gives no usable answer. The transfer may well go on."),
        { Monitoring.StallReported: true } => CardText.Of($"**Nothing moves.** That is no proof of a hang; the thread has the last lines."),
        _ => null,
    };

    private static CardText? Preparing(MigrationSnapshot migration) => migration.State switch
    {
        MigrationState.Planned => CardText.Of($"**Planned.** Nothing has been asked of WHM yet."),
        MigrationState.Creating when migration.Archive is not null => CardText.Of($"**Creating.** The bot looks whether {migration.Destination} answers."),
        MigrationState.Created when migration.Archive is not null => CardText.Of($"**Created.** {migration.Destination} answers. The check comes next."),
        MigrationState.Queueing or MigrationState.Queued when migration.Archive is not null =>
            CardText.Of($"**Ready.** WHM opens the session with the start. Nothing is restored before that."),
        MigrationState.Creating => CardText.Of($"**Creating.** WHM opens the session and looks at {migration.Source}."),
        MigrationState.Created => CardText.Of($"**Created.** The WHM session is open. The check comes next."),
        MigrationState.Checking => CardText.Of($"**Checking.** The bot looks for what stands in the way."),
        MigrationState.Checked when migration.Check is { Blockers: > 0 } check =>
            CardText.Of($"**Checked: {Counts.Of(check.Blockers, "blocker")}.** The queue opens when "
                + $"{(check.Blockers == 1 ? "it is" : "they are")} cleared."),
        MigrationState.Checked when migration.Check is { Warnings: > 0 } check =>
            CardText.Of($"**Checked.** Nothing blocks the queue. {Counts.Of(check.Warnings, "warning")} to read."),
        MigrationState.Checked => CardText.Of($"**Checked.** Nothing blocks the queue."),
        MigrationState.Queueing => CardText.Of($"**Queueing.** Items are being put into WHM's queue."),
        MigrationState.Queued => CardText.Of($"**Queued.** Every item is in WHM's queue. Nothing moves before the start."),
        _ => null,
    };

    private CardText? Deciding(MigrationSnapshot migration) => (migration.State, migration.Approval) switch
    {
        (MigrationState.AwaitingApproval, { } request) => CardText.Of(
            $"**Awaiting approval.** {request.CountFor(request.Fingerprint)} of {Counts.Of(request.Required, "approval")}. "
                + $"{request.RequestedBy.Name} asked; the request ends {moments.Of(request.ExpiresAt)}."),
        (MigrationState.AwaitingApproval, _) => CardText.Of($"**Awaiting approval.**"),
        (MigrationState.Approved, { StartBy: { } by, Window.IsAlways: false } request) => CardText.Of(
            $"**Approved.** It starts by itself {WindowWords.Of(request.Window, moments)}. The approval holds until {moments.Of(by)}."),
        (MigrationState.Approved, _) => CardText.Of($"**Approved.** It starts by itself now."),
        (MigrationState.Rebuilding, _) => CardText.Of(
            $"**Rebuilding.** WHM dropped the idle session. Create, check and queue are repeated under the same approval."),
        _ => null,
    };

    private static CardText? Moving(MigrationSnapshot migration) => migration.State switch
    {
        MigrationState.Starting => CardText.Of($"**Starting.** WHM is being asked to begin."),
        MigrationState.Running => CardText.Of($"**Running.** WHM transfers and restores."),
        MigrationState.Pausing => CardText.Of($"**Pausing.** WHM finishes the items in hand; that can take hours."),
        MigrationState.Paused => CardText.Of($"**Paused.** Nothing runs."),
        MigrationState.Aborting => CardText.Of($"**Aborting.** WHM is ending the session. A restore in hand runs to its end."),
        _ => null,
    };

    private static CardText Ended(MigrationSnapshot migration)
    {
        var arrived = migration.Wanted.Count(item => item.Outcome.IsSuccess());
        var missing = migration.Wanted.Count() - arrived;
        if (migration.Monitoring.JudgedUnread)
        {
            var failed = migration.Wanted.Count(item => item.Outcome == ItemOutcome.Failed);
            return CardText.Of($"**Ended, and not all is known.** {arrived} arrived, {failed} failed; of {missing - failed} WHM's log does not say "
                + $"what became.");
        }

        return migration.State switch
        {
            MigrationState.Completed => CardText.Of($"**Completed.** {(arrived == 1 ? "The item" : $"All {arrived} items")} arrived."),
            MigrationState.CompletedWithFailures => CardText.Of($"**Completed with failures.** {arrived} arrived, {missing} did not."),
            MigrationState.Failed when arrived == 0 => CardText.Of($"**Failed.** No item arrived."),
            MigrationState.Failed => CardText.Of($"**Failed.** {arrived} arrived, {missing} did not."),
            MigrationState.Aborted => CardText.Of($"**Aborted.** {arrived} arrived and {(arrived == 1 ? "stays" : "stay")} on "
                + $"{migration.Destination}; {missing} did not."),
            MigrationState.Cancelled => CardText.Of($"**Cancelled.** Nothing was moved."),
            _ => CardText.Of($"**{migration.State}.**"),
        };
    }
}
