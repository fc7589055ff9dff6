using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Chat.Threads;

/// <summary>Cards of a few paragraphs.</summary>
internal static class Say
{
    private const int MostLines = 15;

    /// <summary>One paragraph.</summary>
    public static Card This(CardTextHandler text) => new() { Blocks = [new TextBlock(text.ToText())] };

    /// <summary>Another paragraph.</summary>
    public static Card And(this Card card, CardTextHandler text) => card.With(new TextBlock(text.ToText()));

    /// <summary>A remark in small print.</summary>
    public static Card Remark(this Card card, CardTextHandler text) => card.With(new SmallPrintBlock(text.ToText()));

    /// <summary>Words of a server, as they came.</summary>
    public static Card Quote(this Card card, string words) => string.IsNullOrWhiteSpace(words) ? card : card.With(new QuoteBlock(words));

    /// <summary>The first lines of a list, and how many more there are.</summary>
    public static Card List(this Card card, IReadOnlyList<string> lines)
    {
        var rest = lines.Count - MostLines;
        return card.With(new ListBlock(
            null,
            [.. lines.Take(MostLines).Select(CardText.Plain), .. Counts.More(rest)]));
    }

    /// <summary>More parts.</summary>
    public static Card With(this Card card, params IEnumerable<CardBlock?> blocks) =>
        card with { Blocks = [.. card.Blocks, .. blocks.OfType<CardBlock>()] };

    /// <summary>A file, if there is one.</summary>
    public static Card Attach(this Card card, CardFile? file) => file is null ? card : card with { Files = [.. card.Files, file] };

    /// <summary>Buttons.</summary>
    public static Card Offer(this Card card, params IEnumerable<CardButton> buttons) =>
        card with { Buttons = [.. card.Buttons, .. buttons] };
}
