using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Chat.Reporting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Threads;

/// <summary>What the thread says from the start to the end.</summary>
internal sealed class TransferTexts(Moments moments, TimeProvider clock)
{
    private const int MostLinesOfLog = 5;
    private const int LongestLineOfLog = 200;

    private readonly MigrationReport _report = new(clock);

    /// <summary>The message; nothing when the event only begins something.</summary>
    /// <exception cref="ArgumentException">Nobody says what to write about this event.</exception>
    public Card? Of(MigrationEvent happened, MigrationSnapshot migration) => happened switch
    {
        CreateBegun or CheckBegun or QueueBegun or StartBegun => null,
        Started when migration.Archive is { } archive => Say.This($"**Started.** WHM restores `{archive}` on {migration.Destination}."),
        Started started => Say.This($"**Started.** WHM moves {Counts.Of(started.Items, "item")}, {started.Size}, from "
            + $"{migration.Source} to {migration.Destination}."),
        AccountsArrived arrived => Say.This($"**Arrived:** {Names(arrived.Names)}. {arrived.Done} of {arrived.Total}."),
        ItemFailed failed => OfFailure(failed, migration),
        ItemArrivedWithRemarks arrived => Say.This($"**{arrived.Name} arrived**, with remarks to read:")
            .List([.. arrived.Remarks.Select(remark => $"{ResultWords.Of(remark.Kind)}: {remark.Text}")])
            .With(FailureText.NextSteps(arrived.Remarks.Select(remark => remark.Text))),
        Ended ended => OfEnd(ended, migration),
        _ => OfPause(happened, migration)
            ?? OfSight(happened, migration)
            ?? OfPresence(happened)
            ?? throw new ArgumentException($"Nothing is written for {happened.GetType().Name}.", nameof(happened)),
    };

    private static Card? OfPause(MigrationEvent happened, MigrationSnapshot migration) => happened switch
    {
        PauseRequested pause => Say.This($"**{happened.By.Name} asked to pause.** WHM finishes the items in hand; that can take hours.")
            .With(pause.InHand.Count == 0 ? null : new SmallPrintBlock(CardText.Plain($"In hand: {Names(pause.InHand)}."))),
        PauseReached { SomebodyElse: true } paused => Say.This(
            $"**Paused**, and not from here: somebody paused it in WHM itself. {paused.Done} of {Counts.Of(paused.Total, "item")} ended.")
            .Remark($"{CommandLine.Of($"resume {migration.Id}")} goes on."),
        PauseReached paused => Say.This($"**Paused.** Nothing runs. {paused.Done} of {Counts.Of(paused.Total, "item")} ended.")
            .Remark($"{CommandLine.Of($"resume {migration.Id}")} goes on."),
        ResumeRequested => Say.This($"**{happened.By.Name} asked to go on.**"),
        Resumed { SomebodyElse: true } => Say.This($"**Resumed**, and not from here: somebody resumed it in WHM itself."),
        Resumed => Say.This($"**Resumed.** WHM works again."),
        AbortRequested { SomebodyElse: true } => Say.This(
            $"**Aborting**, and not from here: somebody asked for it in WHM itself. What has arrived stays on {migration.Destination}."),
        AbortRequested abort => Say.This(
            $"**{happened.By.Name} asked to abort.** Transfers stop at once; a restore in hand runs to its end. What has arrived stays "
                + $"on {migration.Destination}.")
            .Quote(abort.Reason),
        _ => null,
    };

    private Card? OfSight(MigrationEvent happened, MigrationSnapshot migration) => happened switch
    {
        Stalled stalled => Say.This(
            $"**Nothing has moved since {moments.Of(stalled.Since)}.** That is no proof of a hang: WHM is silent while it packs "
                + $"something large. The bot aborts nothing by itself.")
            .With(stalled.LastLines.SelectMany(item => LastLines(item.Key, item.Value))),
        MovingAgain => Say.This($"**It moves again.**"),
        SightLost lost when migration.State is MigrationState.Approved or MigrationState.Rebuilding => Say.This(
            $"**{migration.Id} cannot start.** Nothing has been started.")
            .Quote(lost.Reason)
            .Remark($"The bot {(migration.State is MigrationState.Approved
                ? "keeps trying as long as the approval holds"
                : "tries some times more to make the session anew; then the approvals are void")}."),
        SightLost lost => Say.This($"**Blind since {moments.Of(lost.Since)}:** {migration.Destination} gives no usable answer. The transfer "
            + $"may well go on.")
            .Quote(lost.Reason)
            .Remark($"The bot keeps trying and says here when it sees again."),
        SightRegained regained => Say.This(
            $"**{migration.Destination} answers again.** The bot was blind for {Moments.Lasting(happened.At - regained.Since)}."),
        LogsMissing logs => Say.This($"**{logs.Missing} of {Counts.Of(logs.All, "log")} could not be kept.** {migration.Destination} did not give "
            + $"{(logs.Missing == 1 ? "it" : "them")}. WHM itself deletes its logs after 30 days; until then they are there."),
        LogRestarted log => Say.This($"WHM's log `{log.LogFile}` got shorter or changed. The bot read it again from its beginning."),
        _ => null,
    };

    private static Card? OfPresence(MigrationEvent happened) => happened switch
    {
        BotLeft => Say.This($"**The bot is going down.** WHM goes on by itself. Until the bot is back and says so here, nobody is told "
            + $"what happens, and nothing can be paused or aborted from here."),
        BotReturned returned => Say.This(
            $"**The bot is back** after {Moments.Lasting(happened.At - returned.Since)} and looks at what happened meanwhile."),
        _ => null,
    };

    private static Card OfFailure(ItemFailed failed, MigrationSnapshot migration)
    {
        var kind = failed.Kind == ItemKind.Account ? string.Empty : $"The {ResultWords.Of(failed.Kind)} ";
        return Say.This($"{kind}**{failed.Name} failed** during {(failed.DuringRestore ? "the restore" : "the transfer")}.")
            .Quote(failed.Words)
            .With(FailureText.Of(failed.Words))
            .Remark($"The others go on. {CommandLine.Of($"log {migration.Id} {CommandWords.Quote(failed.Name.ToString())}")} has the "
                + $"details; when {migration.Id} has ended, {CommandLine.Of($"retry {migration.Id}")} takes up what failed.");
    }

    private Card OfEnd(Ended ended, MigrationSnapshot migration)
    {
        var report = _report.Write(migration);
        var left = ended.Failed + ended.NeverRun > 0;
        return report
            .Remark($"WHM calls the session {ended.SessionState}; the result is taken from its items.")
            .With(ended.Arrived == 0 ? null : Afterwards(migration))
            .Offer(left ? [new CardButton("retry", migration.Id, "Retry what is left") { Style = ButtonStyle.Primary }] : []);
    }

    private static TextBlock? Afterwards(MigrationSnapshot migration) => migration.Archive is not null ? null : new(migration.Options.ChangesSource
        ? CardText.Of($"Keep {migration.Source} running until name servers everywhere know the new address.")
        : CardText.Of($"{migration.Source} still has its copies and still takes mail. What arrives there after the copy is not on "
            + $"{migration.Destination}."));

    private static IEnumerable<CardBlock> LastLines(string item, IReadOnlyList<string> lines)
    {
        yield return new TextBlock(CardText.Of($"Last lines of **{item}**:"));
        yield return lines.Count == 0
            ? new SmallPrintBlock(CardText.Of($"none"))
            : new QuoteBlock(string.Join('\n', lines.TakeLast(MostLinesOfLog).Select(line => CleanText.Line(line, LongestLineOfLog))));
    }

    private static string Names(IReadOnlyList<AccountName> names) => SelectionWords.Names([.. names.Select(name => name.ToString())]);
}
