using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Slack.BlockKit;

namespace WhmTransferBot.Slack.Cards;

/// <summary>Turns a card into messages, each within every limit of Slack's.</summary>
internal static class CardMessage
{
    private const int RoomForMentions = 300;

    /// <summary>The messages.</summary>
    /// <param name="card">The card.</param>
    /// <param name="fileStem">The beginning of the names of files that become of what is too long, for example <c>M-1</c>.</param>
    public static SlackMessage Of(Card card, string fileStem)
    {
        var body = new CardBody(fileStem);
        foreach (var block in card.Blocks) body.Add(block);
        var mentions = Mentions.Of(card.Mentions);
        var divided = MessagePacking.Divide(HeadOf(card, mentions), body.Blocks, ButtonRows.Of(card.Buttons));
        var text = mentions.Length == 0 ? TwinOf(card) : $"{mentions} {TwinOf(card)}";
        return new SlackMessage(
            [.. divided.Select((blocks, part) => new MessagePart(part == 0 ? text : BlockWords.Of(blocks), OrText(blocks, text)))],
            [.. card.Files, .. body.Files]);
    }

    private static List<SlackBlock> HeadOf(Card card, string mentions)
    {
        var head = new List<SlackBlock>();
        if (card.Title.Length > 0) head.Add(new Header(TextObject.Plain(card.Title, BlockLimits.HeaderText)));
        if (mentions.Length > 0) head.Add(new Section { Text = TextObject.Marked(mentions) });
        return head;
    }

    private static string TwinOf(Card card)
    {
        var twin = Mrkdwn.Clip(CardText.Plain(PlainText.Of(card)), BlockLimits.MessageText - RoomForMentions);
        return twin.Length == 0 ? "-" : twin;
    }

    /// <summary>A message needs something to show, even when a card has no parts.</summary>
    private static IReadOnlyList<SlackBlock> OrText(IReadOnlyList<SlackBlock> blocks, string text) =>
        blocks.Count > 0 ? blocks : [new Section { Text = TextObject.Marked(text.Length <= BlockLimits.SectionText ? text : "-") }];
}
