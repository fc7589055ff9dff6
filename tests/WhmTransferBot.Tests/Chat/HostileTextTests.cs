using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Reporting;
using WhmTransferBot.Chat.Threads;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Chat;

public sealed class HostileTextTests
{
    private const string Hostile = "<!channel> @everyone <@U1> *bold* **strong** `code` [a](http://x) \u202Eevil\u202C \u200B\u0000\u001B[31mred\r\nnext";

    private readonly FakeTimeProvider _clock = new(Some.Noon);

    [Fact]
    public void Markup_of_others_stays_plain_text()
    {
        var text = CardText.Of($"**{Hostile}** said");

        text.Spans.Select(span => span.Style).ShouldBe([SpanStyle.Strong, SpanStyle.Plain]);
        text.Spans[0].Text.ShouldBe(Hostile);
    }

    [Fact]
    public void Nothing_invisible_leaves_the_room()
    {
        var writer = new ThreadWriter(Some.Access, _clock);
        var name = new AccountName("<b>*x*</b>\u202E");
        var migration = Some.Asked(new TransferOptions { Reason = Hostile }) with
        {
            Items = [Some.Account("alice") with { Name = name, Domain = Hostile }],
            LastEvent = Hostile,
            PlannedBy = Some.Ana with { Name = Hostile },
        };
        var finding = SomeFinding.Blocker with { Message = Hostile, Evidence = Hostile, Remedy = Hostile, Subject = name };
        MigrationEvent[] events =
        [
            new ItemFailed(name, ItemKind.Account, false, Hostile),
            new Rejected(Hostile) { By = Some.Ben with { Name = Hostile } },
            new Checked(1, [finding]),
            new StartRequested(migration.Approval!) { By = Some.Ana with { Name = Hostile } },
            new Stalled(Some.Noon, new Dictionary<string, IReadOnlyList<string>> { [Hostile] = [Hostile] }),
        ];
        var cards = events.SelectMany(happened => writer.Write(happened, migration, migration)).Select(message => message.Card)
            .Append(new MigrationCard(_clock).Write(migration, []))
            .Append(new MigrationReport(_clock).Write(migration))
            .ToList();

        foreach (var card in cards) PlainText.Of(card).EnumerateRunes().ShouldAllBe(rune => IsVisible(rune));
        cards.ShouldBeApproved("hostile-texts");
    }

    [Fact]
    public void A_notification_of_a_card_that_says_something_is_never_empty()
    {
        PlainText.Notice(new Card { Blocks = [new ListBlock(CardText.Of($"**Which?**"), [CardText.Of($"M-1")])] }).ShouldBe("Which?: - M-1");
        PlainText.Notice(new Card { Title = "Servers", Blocks = [new ListBlock(null, [CardText.Of($"old1")])] }).ShouldBe("Servers");
    }

    [Fact]
    public void A_text_without_end_is_cut_at_a_word()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 2_000));

        var cut = CleanText.Line(words, 100);

        cut.Length.ShouldBeLessThanOrEqualTo(100);
        cut.ShouldEndWith("word…");
    }

    [Fact]
    public void Ten_kilobytes_of_failure_words_are_cut_in_the_thread()
    {
        var words = string.Concat(Enumerable.Repeat("disk quota ", 1_000));

        var card = new ThreadWriter(Some.Access, _clock)
            .Write(new ItemFailed(new AccountName("bob"), ItemKind.Account, false, words), Some.Running(), Some.Running()).ShouldHaveSingleItem().Card;

        PlainText.Of(card).Length.ShouldBeLessThan(3_000);
        card.Blocks.OfType<QuoteBlock>().ShouldHaveSingleItem().Text.ShouldEndWith("…");
    }

    [Fact]
    public void Cleaning_keeps_to_its_length_and_leaves_nothing_invisible() =>
        Gen.Select(Gen.String, Gen.Int[1, 50]).Sample((text, most) =>
        {
            var line = CleanText.Line(text, most);
            line.Length.ShouldBeLessThanOrEqualTo(most);
            line.ShouldBe(line.Trim());
            line.EnumerateRunes().ShouldAllBe(rune => IsVisible(rune) && rune.Value != '\n');
            CleanText.Lines(text, most).Length.ShouldBeLessThanOrEqualTo(most);
        });

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Gen.Select(Gen.String, Gen.Int[1, 50]).Sample((text, most) =>
            CleanText.Line(CleanText.Line(text, most), most).ShouldBe(CleanText.Line(text, most)));

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("|calc", "\"'|calc\"")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    public void A_formula_in_the_report_is_not_carried_out(string words, string cell)
    {
        var ended = Some.Ended() with { Items = [Some.Failed(Some.Account("bob"), words)] };

        var file = new MigrationReport(_clock).Write(ended).Files.ShouldHaveSingleItem();

        file.Name.ShouldBe("M-1-report.csv");
        file.Content.Split("\r\n")[1].ShouldContain($",{cell},");
    }

    [Fact]
    public void The_report_has_a_line_of_headings_and_one_for_each_item() =>
        new MigrationReport(_clock).Write(Some.Ended()).Files[0].Content.ShouldBeApproved("report-file");

    private static bool IsVisible(Rune rune) =>
        rune.Value == '\n' || Rune.GetUnicodeCategory(rune) is not (
            System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.LineSeparator
            or System.Globalization.UnicodeCategory.ParagraphSeparator);
}
