using System.Text;
using CsCheck;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Messages;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Tests.Discord;

public sealed class CardRendererTests
{
    private static readonly MigrationId Id = new(1);

    [Fact]
    public void A_card_is_a_frame_with_its_heading_its_texts_and_its_buttons()
    {
        var card = new Card
        {
            Title = "M-1: old1 → new1",
            Blocks = [
                new TextBlock(CardText.Of($"**Checked.** Next: `/migrate queue M-1`.")),
                new FactsBlock([new CardFact("Accounts", CardText.Of($"{14}, 512 GB"))]),
                new RailBlock([new RailStep("plan", RailPosition.Done), new RailStep("check", RailPosition.Current), new RailStep("queue", RailPosition.Ahead)]),
                new ProgressBlock(42, CardText.Of($"42 % of 512 GB, 20 to 30 minutes left")),
                new ListBlock(CardText.Of($"**Findings**"), [CardText.Of($"{"bob"} has *no* disk")]),
                new QuoteBlock("line one\nline two"),
                new SmallPrintBlock(CardText.Of($"12:03 Ana checked"))],
            Buttons = [
                new CardButton("queue", Id, "Queue") { Style = ButtonStyle.Primary },
                new CardButton("exclude", Id, "Leave bob out") { Argument = "bob" },
                new CardButton("cancel", Id, "Cancel") { Style = ButtonStyle.Danger }],
        };

        var frame = CardRenderer.Render(card, mark: 77).Components.ShouldHaveSingleItem().ShouldBeOfType<Container>();

        frame.Id.ShouldBe(77);
        frame.Components.OfType<TextDisplay>().Select(text => text.Content).ShouldBe([
            "### M-1: old1 → new1",
            "**Checked.** Next: `/migrate queue M-1`.",
            "**Accounts:** 14, 512 GB",
            "✓ plan · ▶ **check (now)** · ○ queue",
            "▰▰▰▰▱▱▱▱▱▱ 42 % of 512 GB, 20 to 30 minutes left",
            "**Findings**\n- bob has \\*no\\* disk",
            "```\nline one\nline two\n```",
            "-# 12:03 Ana checked"]);
        frame.Components.OfType<ActionRow>().ShouldHaveSingleItem().Components.Cast<Button>()
            .Select(button => (button.Style, button.Label, button.CustomId)).ShouldBe([
                (ButtonLook.Primary, "Queue", "migrate:queue:M-1"),
                (ButtonLook.Secondary, "Leave bob out", "migrate:exclude:M-1:bob"),
                (ButtonLook.Danger, "Cancel", "migrate:cancel:M-1")]);
    }

    [Fact]
    public void A_plain_message_is_bare_text()
    {
        var rendered = CardRenderer.Render(new Card { Blocks = [new TextBlock(CardText.Of($"Queued {3} accounts."))] }, mark: 5);

        rendered.Components.ShouldBe([new TextDisplay("Queued 3 accounts.") { Id = 5 }]);
        rendered.Mentions.ShouldBe(AllowedMentions.Nobody);
    }

    [Fact]
    public void Only_the_named_roles_and_users_of_Discord_are_notified_and_only_when_asked_to()
    {
        var card = new Card
        {
            Blocks = [new TextBlock(CardText.Of($"{"@everyone <@&5>"} please"))],
            Mentions = ["discord:role:112233", "slack:group:S0123", "discord:99887766", "discord:role:nonsense", "*"],
        };

        var loud = CardRenderer.Render(card, notify: true);
        var quiet = CardRenderer.Render(card);

        loud.Mentions.Roles.Select(role => role.ToString()).ShouldBe(["112233"]);
        loud.Mentions.Users.Select(user => user.ToString()).ShouldBe(["99887766"]);
        loud.Components[0].ShouldBe(new TextDisplay("<@&112233> <@99887766>"));
        quiet.Mentions.ShouldBe(AllowedMentions.Nobody);
        quiet.Components.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_does_not_fit_is_cut_and_goes_along_as_a_file()
    {
        var accounts = Enumerable.Range(1, 900).Select(number => CardText.Of($"account{number}, {number} GB")).ToList();
        var card = new Card { Title = "M-1", Blocks = [new TextBlock(CardText.Of($"Please decide.")), new ListBlock(CardText.Of($"Accounts"), accounts)] };

        var rendered = CardRenderer.Render(card);

        var texts = Texts(rendered).ToList();
        texts.Sum(text => text.Length).ShouldBeInRange(3000, MessageLimits.Text);
        texts[1].ShouldBe("Please decide.");
        texts[2].ShouldMatch("… and [0-9]+ more$");
        var file = rendered.Files.ShouldHaveSingleItem();
        Encoding.UTF8.GetString(file.Content.Span).ShouldContain("account900, 900 GB");
        rendered.Components.OfType<Container>().Single().Components.OfType<FileDisplay>().ShouldHaveSingleItem().File.Url.ShouldBe($"attachment://{file.Name}");
    }

    [Fact]
    public void Files_keep_their_content_and_get_a_name_that_Discord_keeps()
    {
        var rendered = CardRenderer.Render(new Card { Files = [new CardFile("M-1 report.csv", "Result per account", "a,b\n1,é\n")] });

        rendered.Files.ShouldHaveSingleItem().Name.ShouldBe("M-1_report.csv");
        Encoding.UTF8.GetString(rendered.Files[0].Content.Span).ShouldBe("a,b\n1,é\n");
        rendered.Attachments.ShouldBe([new Attachment("0", "M-1_report.csv", "Result per account")]);
    }

    [Fact]
    public void Any_card_stays_within_the_limits_of_a_message() => Cards.Sample(card =>
    {
        var rendered = CardRenderer.Render(card, notify: true, mark: 1 << 30);

        Everything(rendered.Components).Count().ShouldBeLessThanOrEqualTo(MessageLimits.Components);
        Texts(rendered).Sum(text => text.Length).ShouldBeLessThanOrEqualTo(MessageLimits.Text);
        Texts(rendered).ShouldAllBe(text => text.Length > 0);
        Everything(rendered.Components).OfType<ActionRow>().ShouldAllBe(row => row.Components.Count >= 1 && row.Components.Count <= 5);
        Everything(rendered.Components).OfType<Button>().ShouldAllBe(button => button.Label.Length >= 1 && button.Label.Length <= 80 && button.CustomId.Length <= 100);
        Everything(rendered.Components).OfType<Button>().Select(button => button.CustomId).ShouldBeUnique();
        rendered.Files.Count.ShouldBeLessThanOrEqualTo(10);
        rendered.Files.Select(file => file.Name).ShouldBeUnique();
        rendered.Attachments.Count.ShouldBe(rendered.Files.Count);
    }, iter: 250);

    private static Gen<Card> Cards
    {
        get
        {
            var word = Gen.String[Gen.Char["abcdefghijklmnop ._-*#`\n@<>[]|~"], 1, 900];
            var text = word.Select(CardText.Plain);
            var texts = text.List[0, 200].Select(list => (IReadOnlyList<CardText>)list);
            var block = Gen.OneOf(
                text.Select(one => (CardBlock)new TextBlock(one)),
                texts.Select(items => (CardBlock)new ListBlock(null, items)),
                Gen.Select(text, texts, (heading, items) => (CardBlock)new ListBlock(heading, items)),
                Gen.Select(word, text, (name, value) => (CardBlock)new FactsBlock([new CardFact(name, value)])),
                word.Select(one => (CardBlock)new QuoteBlock(one + one + one)),
                Gen.Select(Gen.Int[-5, 120], text, (percent, caption) => (CardBlock)new ProgressBlock(percent, caption)),
                text.Select(one => (CardBlock)new SmallPrintBlock(one)));
            var button = Gen.Select(Gen.Int[0, 30], Gen.String[Gen.Char["abc "], 1, 100], (number, label) =>
                new CardButton("exclude", Id, "x" + label) { Argument = $"account{number}" });
            var file = Gen.Select(word, word, (name, content) => new CardFile(name, name, content));
            return Gen.Select(Gen.String[Gen.Char["abc #"], 0, 400], block.List[0, 25], button.List[0, 30], file.List[0, 8], (title, blocks, buttons, files) =>
                new Card { Title = title, Blocks = blocks, Buttons = buttons, Files = files, Mentions = ["discord:role:1", "discord:2"] });
        }
    }

    private static IEnumerable<string> Texts(RenderedCard rendered) => Everything(rendered.Components).OfType<TextDisplay>().Select(text => text.Content);

    private static IEnumerable<Component> Everything(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        Container container => Everything(container.Components).Prepend(container),
        ActionRow row => row.Components.Prepend<Component>(row),
        _ => [component],
    });
}
