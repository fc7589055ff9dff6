using System.Text.Json;
using System.Text.Json.Nodes;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.Cards;
using WhmTransferBot.Slack.Forms;
using WhmTransferBot.Slack.Home;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Every kind of block and view that the bot can send, written by the bot itself.</summary>
internal static class SentSamples
{
    /// <summary>Messages as lists of blocks, and views.</summary>
    public static JsonObject Json() => new()
    {
        ["messages"] = new JsonArray([.. Cards().SelectMany(card => CardMessage.Of(card, "M-1").Parts).Select(part => Node(part.Blocks, SlackJson.Outgoing.IReadOnlyListSlackBlock))]),
        ["views"] = new JsonArray([.. Views().Select(view => Node(view, SlackJson.Outgoing.View))]),
    };

    private static IEnumerable<Card> Cards()
    {
        var text = CardText.Of($"**strong** `code` {"<!channel> & plain"}");
        yield return new Card
        {
            Title = "M-1: old1 to new1",
            Mentions = ["slack:group:S0123", "slack:U0ANA0001"],
            Blocks =
            [
                new TextBlock(text),
                new RailBlock([new RailStep("plan", RailPosition.Done), new RailStep("check", RailPosition.Current), new RailStep("start", RailPosition.Ahead)]),
                new ProgressBlock(62, text),
                new FactsBlock([new CardFact("Accounts", text), new CardFact("Size", CardText.Plain("512 GB"))]),
                new ListBlock(text, [.. Enumerable.Repeat(text, 40)]),
                new QuoteBlock("what WHM said\nwith ``` in it"),
                new SmallPrintBlock(text),
            ],
            Buttons = [.. Enum.GetValues<ButtonStyle>().SelectMany(Buttons)],
        };
        yield return new Card { Blocks = [.. Enumerable.Repeat(new TextBlock(CardText.Plain(new string('x', 2_000))), 20)] };
        yield return new Card();
    }

    private static IEnumerable<CardButton> Buttons(ButtonStyle style)
    {
        var confirmation = new Confirmation("Abort M-1?", "It ends for good.", "Abort", "Back");
        yield return new CardButton("approve", new MigrationId(1), "Approve") { Style = style };
        yield return new CardButton("exclude", new MigrationId(1), "Exclude bob") { Style = style, Argument = "bob", Confirm = confirmation };
    }

    private static IEnumerable<View> Views()
    {
        FormField[] fields =
        [
            new("from", "From") { Choices = ["old1", "old2"], Example = "old1", Initial = "old1" },
            new("accounts", "Accounts") { Long = true, Example = "alice,bob" },
            new("reason", "Reason") { Optional = true, Initial = "ticket 4711" },
        ];
        yield return FormView.Of(new Form("plan", "Plan a migration", "Plan", fields), new FormOrigin("C0MOVES01", "1.000001"));
        var waiting = new MigrationSummary(
            new MigrationId(1), MigrationState.AwaitingApproval, new ServerName("old1"), new ServerName("new1"), 3, 0, 0, null, "asked", DateTimeOffset.UnixEpoch);
        foreach (var roles in new[] { Roles.Approver | Roles.Reader, Roles.Operator, Roles.Reader })
            yield return HomeView.Of(HomeCard.Write(roles, [waiting, waiting with { Id = new MigrationId(2), State = MigrationState.Running, Percent = 40 }], "/migrate"));
    }

    private static JsonNode Node<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape) =>
        JsonNode.Parse(JsonSerializer.Serialize(value, shape))!;
}
