using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Cards;

/// <summary>The card of a migration, which stands in the channel and is edited for the migration's whole life.</summary>
/// <param name="clock">Says in which time zone moments are shown.</param>
public sealed class MigrationCard(TimeProvider clock)
{
    private readonly Moments _moments = new(clock);
    private readonly StateSentences _states = new(new Moments(clock));

    /// <summary>Writes the card.</summary>
    /// <param name="migration">The migration as it is stored.</param>
    /// <param name="permitted">What may happen now; the buttons are made from it.</param>
    public Card Write(MigrationSnapshot migration, IReadOnlyList<MigrationTrigger> permitted) => new Card
    {
        Title = TitleOf(migration),
        Blocks = [.. BlocksOf(migration).OfType<CardBlock>()],
        Buttons = MigrationButtons.Of(migration, permitted),
    }.Clean();

    /// <summary>The title that cards of a migration have, for example <c>M-1: old1 to new1</c>.</summary>
    public static string TitleOf(MigrationSnapshot migration) => $"{migration.Id}: {RouteWords.Of(migration.Source, migration.Destination)}";

    private IEnumerable<CardBlock?> BlocksOf(MigrationSnapshot migration)
    {
        yield return new TextBlock(_states.Of(migration));
        yield return _states.Doubt(migration) is { } doubt ? new TextBlock(doubt) : null;
        yield return MigrationRail.Of(migration);
        yield return ProgressLine.Of(migration);
        yield return new FactsBlock([.. FactsOf(migration)]);
        yield return DestructiveOptions(migration.Options);
        yield return LastEvent(migration);
    }

    /// <summary>The destructive options in words; nothing when there are none.</summary>
    internal static ListBlock? DestructiveOptions(TransferOptions options)
    {
        var consequences = TransferOptionSentences.Consequences(options).Select(CardText.Plain).ToList();
        return consequences.Count == 0 ? null : new ListBlock(CardText.Of($"**Destructive options**"), consequences);
    }

    private IEnumerable<CardFact> FactsOf(MigrationSnapshot migration)
    {
        yield return new CardFact("Items", CardText.Plain(Counts.OfItems(migration)));
        if (migration.Items.Count(item => item.Excluded) is > 0 and var excluded)
            yield return new CardFact("Left out", CardText.Plain(Counts.Of(excluded, "item")));
        if (migration.Archive is { } archive) yield return new CardFact("Archive", CardText.Of($"`{archive}`"));
        if (migration.Kind == MigrationKind.UserTransfer) yield return new CardFact("Login", CardText.Of($"with the account's own password"));
        if (TransferOptionSentences.Describe(migration.Options) is { Count: > 0 } options)
            yield return new CardFact("Options", CardText.Plain(string.Join(' ', options)));
        if (migration.Options.Reason is { } reason) yield return new CardFact("Reason", CardText.Plain(reason));
        yield return new CardFact("Planned", CardText.Plain($"by {migration.PlannedBy.Name}, {_moments.Of(migration.PlannedAt)}"));
        if (migration.RetryOf is { } failed) yield return new CardFact("Takes up", CardText.Of($"what did not succeed in {failed}"));
        if (migration.RetriedBy is [.. , var retry]) yield return new CardFact("Taken up by", CardText.Of($"{retry}"));
    }

    private SmallPrintBlock? LastEvent(MigrationSnapshot migration) =>
        migration.LastEvent.Length == 0
            ? null
            : new SmallPrintBlock(CardText.Of($"Last: {migration.LastEvent}, {_moments.Of(migration.LastEventAt)}"));
}
