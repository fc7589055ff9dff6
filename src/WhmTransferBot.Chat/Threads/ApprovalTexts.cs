using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Chat.Threads;

/// <summary>What the thread says from the request to the start.</summary>
internal sealed class ApprovalTexts(Moments moments)
{
    /// <summary>The message; nothing when the event is not one of these.</summary>
    public Card? Of(MigrationEvent happened, MigrationSnapshot migration) => happened switch
    {
        Approved { IsEnough: true } approved => Say.This(
            $"**{happened.By.Name} approved**, {approved.Count} of {approved.Required}. That is enough; {migration.Id} starts by itself."),
        Approved approved => Say.This($"**{happened.By.Name} approved**, {approved.Count} of {approved.Required}."),
        ApprovalOverridden overridden => OfOverride(overridden, migration),
        Rejected rejected => Say.This($"**{happened.By.Name} rejected the start.** {migration.Id} is "
            + $"{StateWords.Of(migration.State)} again.")
            .Quote(rejected.Reason),
        ApprovalExpired expired => OfExpiry(expired, migration),
        ApprovalVoided voided => OfVoid(voided, migration),
        WaitingForWindow waiting => Say.This($"**Waiting for its hour.** {migration.Id} starts {moments.Of(waiting.OpensAt)}."),
        RebuildBegun rebuild => Say.This(
            $"**WHM dropped the idle session.** Create, check and queue are repeated under the same approval. If anything turns out "
                + $"differently, the approvals are void.")
            .Remark($"Session `{rebuild.Lost}`."),
        Rebuilt rebuilt => Say.This($"**Rebuilt.** The new session carries exactly what was approved.")
            .Remark($"Session `{rebuilt.Session}`."),
        _ => null,
    };

    /// <summary>What the event makes of the request for approval; nothing when it leaves it as it is.</summary>
    public static CardText? OutcomeOf(MigrationEvent happened, MigrationSnapshot after) => happened switch
    {
        Approved { IsEnough: false } => CardText.Empty,
        Approved => CardText.Of($"**Approved** by {Voters(after)}."),
        ApprovalOverridden => CardText.Of($"**Overridden** by {happened.By.Name}, an administrator. The reason is in the thread."),
        Rejected => CardText.Of($"**Rejected** by {happened.By.Name}. The reason is in the thread."),
        ApprovalExpired { WasApproved: true } => CardText.Of($"**Expired.** It was approved, but did not start in time."),
        ApprovalExpired => CardText.Of($"**Expired.** Not enough people approved in time."),
        ApprovalVoided => CardText.Of($"**Void.** What would start now is not what was approved."),
        Cancelled => CardText.Of($"**Cancelled** by {happened.By.Name}."),
        StepFailed when after.Approval is null => CardText.Of($"**Used up.** The start did not work; it has to be asked for anew."),
        _ => null,
    };

    /// <summary>What an override tells the rooms in which its migration is not shown.</summary>
    public static Card Announce(ApprovalOverridden overridden, MigrationSnapshot migration) => Say.This(
        $"**{overridden.By.Name} overrode the approval of {migration.Id}** as an administrator: {migration.Source} to {migration.Destination}, "
            + $"{Counts.OfItems(migration)}. {overridden.Count} of {Counts.Of(overridden.Required, "approval")} had been given.")
        .Quote(overridden.Reason)
        .Remark($"All rooms of the bot are told, because this is meant for emergencies alone. See {CommandLine.Of($"journal {migration.Id}")}.");

    private static Card OfOverride(ApprovalOverridden overridden, MigrationSnapshot migration) => Say.This(
        $"**{overridden.By.Name} overrode the approval** as an administrator; {overridden.Count} of "
            + $"{Counts.Of(overridden.Required, "approval")} had been given. {migration.Id} starts by itself.")
        .Quote(overridden.Reason)
        .Remark($"All rooms of the bot are told, because this is meant for emergencies alone.");

    private static Card OfVoid(ApprovalVoided voided, MigrationSnapshot migration)
    {
        var card = Say.This($"**The approvals are void.** What would start now is not what was approved:").List(voided.Differences);
        return migration.State == MigrationState.Planned
            ? card.Remark($"WHM cannot take items out of a queue, so {migration.Id} gets a new session: {CommandLine.Of($"run {migration.Id}")} "
                + $"repeats the steps and asks anew.")
            : card.Remark($"Look at the findings, then ask anew: {CommandLine.Of($"queue {migration.Id}")}, {CommandLine.Of($"start {migration.Id}")}.");
    }

    private static Card OfExpiry(ApprovalExpired expired, MigrationSnapshot migration) => (expired.WasApproved
        ? Say.This($"**The approval expired.** {migration.Id} was approved, but did not start in time. It is queued again.")
        : Say.This($"**The request expired.** Not enough people approved {migration.Id} in time. It is queued again."))
        .Remark($"{CommandLine.Of($"start {migration.Id}")} asks anew.");

    private static string Voters(MigrationSnapshot after) =>
        string.Join(" and ", after.Approval?.Votes.Select(vote => vote.By.Name).Distinct(StringComparer.Ordinal) ?? []);
}
