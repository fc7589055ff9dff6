using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Chat.Threads;

/// <summary>Cards of a few paragraphs.</summary>
internal static class Say
{
    /// <summary>One paragraph.</summary>
    public static Card This(CardTextHandler text) => new() { Blocks = [new TextBlock(text.ToText())] };

    /// <summary>Another paragraph.</summary>
    public static Card And(this Card card, CardTextHandler text) => card.With(new TextBlock(text.ToText()));

    /// <summary>A remark in small print.</summary>
    public static Card Remark(this Card card, CardTextHandler text) => card.With(new SmallPrintBlock(text.ToText()));

    /// <summary>Words of a server, as they came.</summary>
    public static Card Quote(this Card card, string words) => string.IsNullOrWhiteSpace(words) ? card : card.With(new QuoteBlock(words));

    /// <summary>More parts.</summary>
    public static Card With(this Card card, params IEnumerable<CardBlock?> blocks) =>
        card with { Blocks = [.. card.Blocks, .. blocks.OfType<CardBlock>()] };

    /// <summary>Buttons.</summary>
    public static Card Offer(this Card card, params IEnumerable<CardButton> buttons) => card with { Buttons = [.. card.Buttons, .. buttons] };
}
