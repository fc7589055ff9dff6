using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Discord.Cards;

/// <summary>A card as plain text, whole, for the file that goes along when the message had to be cut.</summary>
internal static class PlainCard
{
    /// <summary>The text, blocks apart by an empty line.</summary>
    public static string Of(Card card) => string.Join("\n\n", card.Blocks.Select(Of).Prepend(card.Title).Where(text => text.Length > 0)) + "\n";

    private static string Of(CardBlock block) => block switch
    {
        TextBlock text => text.Text.ToString(),
        FactsBlock facts => string.Join('\n', facts.Facts.Select(fact => $"{fact.Name}: {fact.Value}")),
        RailBlock rail => string.Join(", ", rail.Steps.Select(step => $"{step.Name}: {Word(step.Position)}")),
        ProgressBlock progress => $"{progress.Percent} % {progress.Caption}",
        ListBlock list => string.Join('\n', list.Items.Select(item => $"- {item}").Prepend(list.Heading?.ToString() ?? string.Empty)).Trim('\n'),
        QuoteBlock quote => quote.Text,
        SmallPrintBlock small => small.Text.ToString(),
        _ => string.Empty,
    };

    private static string Word(RailPosition position) => position switch
    {
        RailPosition.Done => "done",
        RailPosition.Current => "now",
        _ => "to come",
    };
}
