using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Cards;

/// <summary>
/// Shows cards as components: a frame with the texts, the files and the buttons, or bare text where there is neither a
/// heading nor a button. What does not fit is cut, and then the whole text goes along as a file.
/// </summary>
internal static class CardRenderer
{
    private const string InFull = "in-full.txt";

    /// <summary>Shows a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="notify">Whether the card's people are notified.</param>
    /// <param name="mark">A number that Discord keeps with the message, by which it can be found again.</param>
    public static RenderedCard Render(Card card, bool notify = false, int? mark = null)
    {
        var mentions = notify ? Mentions.Of(card.Mentions) : AllowedMentions.Nobody;
        var greeting = Mentions.Text(mentions);
        var (texts, wasCut) = Fit(Parts(card), MessageLimits.Text - greeting.Length);
        var files = CardFiles.Of(wasCut ? [.. card.Files.Take(MessageLimits.Files - 1), FullText(card)] : card.Files);
        List<Component> body = [.. Share(texts), .. files.Select(file => FileDisplay.Of(file.File)), .. CardButtons.Rows(card.Buttons)];
        return new RenderedCard(
            [.. greeting.Length > 0 ? [new TextDisplay(greeting)] : Array.Empty<Component>(), .. Frame(card, body, mark)],
            mentions,
            [.. files.Select(file => file.File)],
            [.. files.Select((file, index) => Attachment.Of(index, file.File, file.Title))]);
    }

    private static List<CardPart> Parts(Card card)
    {
        List<CardPart> parts = [.. card.Blocks.Select(CardPart.Of)];
        if (!string.IsNullOrWhiteSpace(card.Title)) parts.Insert(0, CardPart.Title(card.Title));
        return parts;
    }

    /// <summary>The texts of the parts within the room, each part with its share; and whether anything had to be left out.</summary>
    private static (List<string> Texts, bool WasCut) Fit(List<CardPart> parts, int room)
    {
        var wholes = parts.ConvertAll(part => part.Whole);
        var left = room - parts.Count;
        if (wholes.Sum(whole => whole.Length) <= left) return (wholes.FindAll(whole => whole.Length > 0), false);
        var shares = FairShares.Of(wholes.ConvertAll(whole => whole.Length), left);
        List<string> texts = [];
        foreach (var text in parts.Select((part, index) => part.Fit(shares[index])).Where(text => text.Length > 0 && text.Length <= left))
        {
            texts.Add(text);
            left -= text.Length;
        }

        return (texts, true);
    }

    /// <summary>One text for each block while there are few; the last of many share one.</summary>
    private static IEnumerable<TextDisplay> Share(List<string> texts) => texts.Count <= MessageLimits.Texts
        ? texts.Select(text => new TextDisplay(text))
        : [.. texts.Take(MessageLimits.Texts - 1).Select(text => new TextDisplay(text)), new TextDisplay(string.Join('\n', texts.Skip(MessageLimits.Texts - 1)))];

    private static List<Component> Frame(Card card, List<Component> body, int? mark)
    {
        if (body.Count == 0) body.Add(new TextDisplay(Markdown.Escape(CleanText.Line(card.Title, 250)) is { Length: > 0 } title ? title : "…"));
        if (card.Title.Length > 0 || card.Buttons.Count > 0) return [new Container(body) { Id = mark }];
        body[0] = body[0] with { Id = mark };
        return body;
    }

    private static CardFile FullText(Card card) => new(InFull, "The whole text of this message", PlainText.Of(card));
}
