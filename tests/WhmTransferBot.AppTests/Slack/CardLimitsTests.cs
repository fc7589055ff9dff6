using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Fakes.Slack.Limits;
using WhmTransferBot.Fakes.Slack.Records;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.Cards;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Cards of any content and size, looked at with the limits of the fake, which were written apart from the bot's own.</summary>
public sealed class CardLimitsTests
{
    private const int Cases = 100;

    private static readonly Gen<string> Words = Gen.Frequency(
        (6, Gen.String[0, 60]),
        (6, Gen.Char["<>&*_~`:@# \n\t!|^abc"].Array[0, 400].Select(letters => new string(letters))),
        (1, Gen.Char["<&x "].Array[0, 9000].Select(letters => new string(letters))),
        (6, Gen.OneOfConst("<!channel>", "<@U0BOB0001>", "<!subteam^S1>", "@here", "&amp;", "😀😀😀", "\u202Eevil", "```", "alice")));

    private static readonly Gen<CardText> Texts = Gen.Select(Words, Gen.Enum<SpanStyle>()).Select((text, style) => new TextSpan(text, style)).List[0, 5].Select(spans => new CardText(spans));

    private static readonly Gen<CardBlock> Blocks = Gen.OneOf(
        Texts.Select(text => (CardBlock)new TextBlock(text)),
        Texts.Select(text => (CardBlock)new SmallPrintBlock(text)),
        Words.Select(text => (CardBlock)new QuoteBlock(text)),
        Gen.Select(Gen.Int[-50, 150], Texts).Select((percent, text) => (CardBlock)new ProgressBlock(percent, text)),
        Gen.Select(Texts, Texts.List[0, 40]).Select((heading, items) => (CardBlock)new ListBlock(heading, items)),
        Gen.Select(Words, Texts).Select((name, value) => new CardFact(name, value)).List[0, 14].Select(facts => (CardBlock)new FactsBlock(facts)));

    private static readonly Gen<CardButton> Buttons = Gen.Select(Gen.OneOfConst("approve", "exclude", "status"), Gen.Long[1, 99], Words, Gen.Enum<ButtonStyle>(), Gen.Bool).Select(
        (verb, id, label, style, asks) => new CardButton(verb, new MigrationId(id), label)
        {
            Style = style, Argument = asks ? "bob" : null, Confirm = asks ? new Confirmation(label, label, label, label) : null,
        });

    private static readonly Gen<Card> Cards = Gen.Select(Words, Blocks.List[0, 15], Buttons.List[0, 40]).Select(
        (title, blocks, buttons) => new Card { Title = title, Blocks = blocks, Buttons = buttons });

    [Fact]
    public void Every_message_of_every_card_is_within_every_limit() => Cards.Sample(card =>
    {
        foreach (var part in CardMessage.Of(card, "M-1").Parts)
        {
            BlockRules.OfMessage(JsonOf(part.Blocks)).ShouldBeEmpty();
            part.Text.Length.ShouldBeInRange(1, 4_000);
            part.Blocks.ShouldNotBeEmpty();
        }
    }, iter: Cases, threads: 1);

    [Fact]
    public void No_card_mentions_anybody_whom_it_does_not_mean_to() => Cards.Sample(card =>
    {
        var message = CardMessage.Of(card with { Mentions = ["slack:U0REAL001", "slack:<!channel>", "slack:group:nobody", "discord:role:1"] }, "M-1");
        var texts = message.Parts.SelectMany(part => BlockTree.Texts(JsonOf(part.Blocks)).Append(part.Text));
        foreach (var text in texts) text.Replace("<@U0REAL001>", string.Empty, StringComparison.Ordinal).ShouldNotContain('<');
    }, iter: Cases, threads: 1);

    [Fact]
    public void Every_button_of_every_card_is_on_it_and_has_words_for_a_screen_reader() => Cards.Sample(card =>
    {
        var buttons = CardMessage.Of(card, "M-1").Parts.SelectMany(part => BlockTree.Buttons(JsonOf(part.Blocks))).ToList();
        buttons.Count.ShouldBe(card.Buttons.Count);
        buttons.ShouldAllBe(button => ((string?)button["accessibility_label"]) != null);
        buttons.Select(button => ((string?)button["action_id"])!.Split(':')[1]).ShouldBe(card.Buttons.Select(button => button.Verb));
    }, iter: Cases, threads: 1);

    private static JsonArray JsonOf(IReadOnlyList<SlackBlock> blocks) =>
        (JsonArray)JsonNode.Parse(JsonSerializer.Serialize(blocks, SlackJson.Outgoing.IReadOnlyListSlackBlock))!;
}
