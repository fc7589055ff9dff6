using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Failures;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Reporting;

/// <summary>What became of every item: a summary to read, and a file with everything.</summary>
/// <param name="clock">Says in which time zone moments are shown.</param>
public sealed class MigrationReport(TimeProvider clock)
{
    private const int MostNames = 10;
    private const int LongestWords = 160;

    private readonly Moments _moments = new(clock);
    private readonly StateSentences _states = new(new Moments(clock));

    /// <summary>Writes the report; before the end it says so.</summary>
    public Card Write(MigrationSnapshot migration) => new Card
    {
        Title = $"Report of {MigrationCard.TitleOf(migration)}",
        Blocks = [.. Blocks(migration).OfType<CardBlock>()],
        Files = migration.Items.IsEmpty ? [] : [ReportFile.Of(migration)],
    }.Clean();

    private IEnumerable<CardBlock?> Blocks(MigrationSnapshot migration)
    {
        yield return new TextBlock(_states.Of(migration));
        if (!migration.State.IsFinal())
            yield return new SmallPrintBlock(CardText.Of($"{migration.Id} has not ended; this is how it stands now."));
        yield return Unknown(migration);
        yield return new FactsBlock([.. Facts(migration)]);
        yield return Failed(migration);
        if (migration.State == MigrationState.Cancelled) yield break;
        yield return Named(migration.Monitoring.JudgedUnread ? "Not known" : "Not begun or not finished", migration.Wanted.Where(item => !item.Outcome.HasEnded()));
        yield return Named("Arrived with remarks", migration.Wanted.Where(item => item.Outcome == ItemOutcome.SucceededWithRemarks));
    }

    /// <summary>What was judged without its log may have arrived all the same.</summary>
    private static TextBlock? Unknown(MigrationSnapshot migration) => migration.Monitoring.JudgedUnread
        ? new TextBlock(CardText.Of($"WHM calls the session {migration.Monitoring.SessionState ?? "ended"}, but its log, asked for several times, "
            + $"could not be read or does not say what became of {Counts.Of(migration.Wanted.Count(item => !item.Outcome.HasEnded()), "item")}. "
            + $"Look on {migration.Destination} before you move them again: they may have arrived."))
        : null;

    private IEnumerable<CardFact> Facts(MigrationSnapshot migration)
    {
        var arrived = migration.Wanted.Where(item => item.Outcome.IsSuccess()).ToList();
        var size = ByteSize.Sum(arrived.Select(item => item.Size));
        var sized = size > ByteSize.Zero ? $", {size}" : string.Empty;
        yield return new CardFact("Arrived", CardText.Plain($"{arrived.Count} of {Counts.Of(migration.Wanted.Count(), "item")}{sized}"));
        yield return new CardFact("Failed", CardText.Plain($"{migration.Wanted.Count(item => item.Outcome == ItemOutcome.Failed)}"));
        if (migration.StartedAt is { } started) yield return new CardFact("Started", CardText.Plain(_moments.Of(started)));
        if (migration is { StartedAt: { } from, EndedAt: { } ended })
            yield return new CardFact("Ended", CardText.Plain($"{_moments.Of(ended)}, after {Moments.Lasting(ended - from)}"));
    }

    private static ListBlock? Failed(MigrationSnapshot migration)
    {
        var failed = migration.Wanted.Where(item => item.Outcome == ItemOutcome.Failed).ToList();
        if (failed.Count == 0) return null;
        var lines = failed.Take(MostNames).Select(Failure);
        return new ListBlock(CardText.Of($"**What failed**"), [.. lines, .. Counts.More(failed.Count - MostNames, "in the file")]);
    }

    private static CardText Failure(MigrationItem item)
    {
        var words = ResultWords.Words(item);
        var meaning = FailureCatalogue.Find(words)?.Meaning ?? CleanText.Line(words, LongestWords);
        return CardText.Of($"**{item.Name}** {ResultWords.Of(item)}: {meaning}");
    }

    private static ListBlock? Named(string heading, IEnumerable<MigrationItem> items)
    {
        var names = items.Select(item => CardText.Of($"{item.Name}")).ToList();
        if (names.Count == 0) return null;
        var rest = Counts.More(names.Count - MostNames, "in the file");
        return new ListBlock(CardText.Of($"**{heading}**"), [.. names.Take(MostNames), .. rest]);
    }
}
