using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Chat.Threads;

/// <summary>What the thread says up to the queue.</summary>
internal static class PreparationTexts
{
    /// <summary>The message; nothing when the event is not one of these or says nothing.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="migration">The migration after it.</param>
    /// <param name="goesOn">Whether the next step comes by itself, so that nobody need be told to take it.</param>
    public static Card? Of(MigrationEvent happened, MigrationSnapshot migration, bool goesOn) => happened switch
    {
        Planned planned => OfPlan(planned, migration),
        Edited edited => OfEdit(edited, migration),
        SessionOpened opened => OfSession(opened, migration),
        ItemsFound found => Say.This($"{migration.Source} was read: **{Counts.Of(found.Items, "item")}**, {found.Size}.")
            .With(ItemLists.Short(migration)),
        Checked found => FindingsCard.Write(migration, found, goesOn),
        RunStopped stopped => Say.This($"**Stopped.** {stopped.Reason}")
            .Remark($"{migration.Id} is {StateWords.Of(stopped.State)}. {CommandLine.Of($"run {migration.Id}")} goes on."),
        Queued queued => OfQueue(queued, migration, goesOn),
        Cancelled => Say.This($"**{happened.By.Name} cancelled {migration.Id}.** Nothing was moved."),
        SessionLost lost => OfLostSession(lost, migration),
        StepFailed failed => OfFailure(failed, migration),
        StepUnconfirmed unconfirmed => OfDoubt(unconfirmed, migration),
        RetryPlanned retry => Say.This($"**{retry.Retry}** takes up {Counts.Of(retry.Items, "item")} that did not succeed here. "
            + $"{happened.By.Name} planned it."),
        _ => null,
    };

    private static Card OfPlan(Planned planned, MigrationSnapshot migration)
    {
        var retry = planned.RetryOf is { } failed ? CardText.Of($" It takes up what did not succeed in {failed}.") : CardText.Empty;
        return Say.This($"**{planned.By.Name} planned {migration.Id}**: {RouteWords.Of(planned.Source, planned.Destination)}, "
            + $"{Counts.OfItems(migration)}.{retry}")
            .With(ItemLists.Short(migration))
            .With(planned.Findings.Count == 0 ? [] : FindingsCard.Blocks(planned.Findings))
            .With(MigrationCard.DestructiveOptions(migration.Options))
            .Offer(FindingButtons.Of(migration.Id, planned.Findings))
            .Remark($"Next: {CommandLine.Of($"run {migration.Id}")} takes the steps up to the request for approval.")
            .Attach(FindingsCard.File(migration, planned.Findings));
    }

    private static Card OfEdit(Edited edited, MigrationSnapshot migration)
    {
        var card = edited.Changes is [var only]
            ? Say.This($"**{edited.By.Name} changed the plan:** {only}.")
            : Say.This($"**{edited.By.Name} changed the plan:**").List(edited.Changes);
        card = card.With(MigrationCard.DestructiveOptions(migration.Options));
        if (edited.NeedsAnotherSession) return card.Remark($"The open WHM session cannot carry that. Create comes again.");
        return migration.State == MigrationState.Checking ? card.Remark($"It is checked again now.") : card;
    }

    private static Card OfSession(SessionOpened opened, MigrationSnapshot migration)
    {
        if (!opened.Session.IsOpened)
            return Say.This($"**Created.** {migration.Destination} answers. WHM opens the session of a restore only with its start.");
        var card = Say.This($"**Created.** WHM opened the session on {migration.Destination} and looked at {migration.Source}.");
        if (opened.SupportsStreaming == false) card = card.And($"Data cannot be streamed between the two; a slower copy over SSH is used.");
        if (opened.Warnings.Count > 0) card = card.And($"WHM remarked:").Quote(string.Join('\n', opened.Warnings));
        return card.Remark($"Session `{opened.Session}`.");
    }

    private static Card OfQueue(Queued queued, MigrationSnapshot migration, bool goesOn)
    {
        var card = migration.Archive is not null
            ? Say.This($"**Ready.** Nothing is restored before the start.")
            : Say.This($"**Queued.** {Counts.Of(queued.Items, "item")} in WHM's queue. Nothing moves before the start.");
        return goesOn ? card : card.Remark($"Next: {CommandLine.Of($"start {migration.Id}")} asks for approval.");
    }

    private static Card OfLostSession(SessionLost lost, MigrationSnapshot migration) =>
        Say.This($"**WHM no longer has the session.** Nothing was moved. Create comes again.")
            .Quote(lost.Reason)
            .Remark($"Session `{lost.Session}` on {migration.Destination}. WHM drops sessions that wait too long.");

    private static Card OfFailure(StepFailed failed, MigrationSnapshot migration)
    {
        var subject = failed.Subject is { } name ? CardText.Of($" for **{name}**") : CardText.Empty;
        return Say.This($"**{StepWords.Of(failed.Step)} did not work**{subject}. {migration.Id} is {StateWords.Of(migration.State)} again.")
            .Quote(failed.Reason)
            .And($"What to do: {failed.Remedy}");
    }

    private static Card OfDoubt(StepUnconfirmed unconfirmed, MigrationSnapshot migration) =>
        Say.This($"**Unconfirmed.** It is not known whether “{StepWords.Of(unconfirmed.Step)}” took effect on {migration.Destination}.")
            .Quote(unconfirmed.Reason)
            .With(new SmallPrintBlock(unconfirmed.Step == MigrationState.Creating
                ? CardText.Of($"WHM has no list of sessions to look in. The bot makes the call once more, and then no more.")
                : CardText.Of($"The bot asks WHM what is true before it repeats anything, and says so here.")));
}
