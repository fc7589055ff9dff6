namespace WhmTransferBot.Chat.Cards;

/// <summary>The last look at a card before it leaves this room: nothing invisible in it, nothing endless.</summary>
internal static class CardCleaning
{
    private const int LongestPiece = 1_000;
    private const int LongestQuote = 2_000;
    private const int LongestTitle = 150;
    private const int LongestLabel = 75;

    /// <summary>The card, clean.</summary>
    public static Card Clean(this Card card) => card with
    {
        Title = CleanText.Line(card.Title, LongestTitle),
        Blocks = [.. card.Blocks.Select(Clean)],
        Buttons = [.. card.Buttons.Select(Clean)],
        Files = [.. card.Files.Select(Clean)],
    };

    private static CardBlock Clean(CardBlock block) => block switch
    {
        TextBlock text => text with { Text = Clean(text.Text) },
        SmallPrintBlock text => text with { Text = Clean(text.Text) },
        QuoteBlock quote => quote with { Text = CleanText.Lines(quote.Text, LongestQuote) },
        ProgressBlock progress => progress with { Caption = Clean(progress.Caption) },
        FactsBlock facts => facts with { Facts = [.. facts.Facts.Select(fact => fact with { Value = Clean(fact.Value) })] },
        ListBlock list => list with { Heading = list.Heading is null ? null : Clean(list.Heading), Items = [.. list.Items.Select(Clean)] },
        _ => block,
    };

    private static CardText Clean(CardText text) =>
        new([
            .. text.Spans.Select(span => span with { Text = CleanText.Piece(span.Text, LongestPiece) })
                .Where(span => span.Text.Length > 0),
        ]);

    private static CardButton Clean(CardButton button) => button with
    {
        Label = CleanText.Line(button.Label, LongestLabel),
        AccessibleLabel = CleanText.Line(button.AccessibleLabel, LongestLabel),
    };

    /// <summary>A file keeps its lines whole; only what no text file should hold goes.</summary>
    private static CardFile Clean(CardFile file) => file with
    {
        Title = CleanText.Line(file.Title, LongestTitle),
        Content = string.Concat(file.Content.Where(character => !char.IsControl(character) || character is '\n' or '\r' or '\t')),
    };
}
