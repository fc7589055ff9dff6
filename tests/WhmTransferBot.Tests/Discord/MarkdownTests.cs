using CsCheck;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Discord.Cards;

namespace WhmTransferBot.Tests.Discord;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("M-1: old1 → new1", "M-1: old1 → new1")]
    [InlineData("shop_one", "shop\\_one")]
    [InlineData("# big", "\\# big")]
    [InlineData("a # b", "a # b")]
    [InlineData("- item", "\\- item")]
    [InlineData("12. twelve", "12\\. twelve")]
    [InlineData("v1.2", "v1.2")]
    [InlineData("> said", "\\> said")]
    [InlineData("one\n  # two", "one\n  \\# two")]
    [InlineData("[here](https://example.org)", "\\[here\\](https://example.org)")]
    [InlineData("<@99887766>", "\\<@99887766>")]
    [InlineData("@everyone @here me@example.org", "\\@everyone \\@here me@example.org")]
    [InlineData("||hidden|| a|b ~~gone~~", "\\|\\|hidden\\|\\| a|b \\~\\~gone\\~\\~")]
    [InlineData("C:\\temp", "C:\\\\temp")]
    public void Text_is_shown_as_it_is(string text, string markdown) => Markdown.Escape(text).ShouldBe(markdown);

    [Fact]
    public void Styles_stand_around_the_words_and_not_around_their_blanks() =>
        Markdown.Of(CardText.Of($"Wait for** {"bob "}**and `run M-1`")).ShouldBe("Wait for **bob** and `run M-1`");

    [Fact]
    public void Code_cannot_be_left_by_what_stands_in_it() =>
        Markdown.Of(CardText.Of($"`{"a` **b**\nc"}`")).ShouldBe("`aˋ **b** c`");

    [Fact]
    public void A_box_cannot_be_left_by_what_stands_in_it() =>
        Markdown.Box("before\n```\n@everyone").Split("```").Length.ShouldBe(3);

    [Fact]
    public void What_is_too_long_is_cut_within_the_limit() =>
        Gen.Select(Gen.String[Gen.Char["ab *_`\n#-é😀"[..11]], 0, 300], Gen.Int[1, 200]).Sample((text, most) =>
        {
            var card = new CardText([new TextSpan(text), new TextSpan(text, SpanStyle.Strong), new TextSpan(text, SpanStyle.Code)]);
            Markdown.Of(card, most).Length.ShouldBeLessThanOrEqualTo(most);
        });
}
