using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Console.Room;
using WhmTransferBot.Migrations.Identifiers;
using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

[Collection(BrowserTests.Name)]
public sealed class LiveUpdateTests(Browser browser)
{
    [Fact]
    public async Task Progress_moves_by_itself_on_every_open_page()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var olivia = await Visitor.ComeAsync(console, browser);
        await using var amir = await Visitor.ComeAsync(console, browser, "/?as=approver");
        await olivia.AskForApprovalAsync("alice,carol,heidi");
        await Expect(amir.Card).ToContainTextAsync("Awaiting approval.");
        await amir.ClickAsync("Approve");
        await olivia.UntilCardSaysAsync("Running.");

        await olivia.UntilCardSaysAsync(" of 3 arrived");
        await olivia.UntilCardSaysAsync("Completed.");

        await Expect(amir.Card).ToContainTextAsync("Completed.");
        await Expect(amir.Overview).ToContainTextAsync("3 done");
    }

    [Fact]
    public async Task A_burst_of_a_thousand_edits_is_a_handful_of_redraws_and_ends_with_the_newest()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        var platform = console.Services.GetRequiredService<ConsolePlatform>();
        var posted = await platform.PostAsync(Message("edit 0"), TestContext.Current.CancellationToken);
        var card = posted.ShouldBeOfType<DeliveryOutcome.Delivered>().Message;
        var shown = visitor.Page.Locator(".channel .card").First;
        await Expect(shown).ToContainTextAsync("edit 0");
        await visitor.Page.EvaluateAsync(
            """
            () => {
              window.redraws = 0;
              new MutationObserver(() => window.redraws++)
                .observe(document.querySelector(".channel .entries"), { subtree: true, childList: true, characterData: true });
            }
            """);

        for (var edit = 1; edit <= 1000; edit++) await platform.EditAsync(Message($"edit {edit}"), card, TestContext.Current.CancellationToken);

        await Expect(shown).ToContainTextAsync("edit 1000");
        (await visitor.Page.EvaluateAsync<int>("window.redraws")).ShouldBeLessThan(10);
    }

    [Fact]
    public async Task What_is_said_in_a_thread_that_is_not_open_is_counted_beside_it()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);

        await visitor.TypeAsync("plan from:old1 to:new1 accounts:erin");
        await visitor.UntilCardSaysAsync("Planned.");
        await Expect(visitor.Channel.Locator(".badge")).ToContainTextAsync("new");
        await visitor.OpenThreadAsync();

        await Expect(visitor.Page.Locator(".badge")).ToHaveCountAsync(0);
    }

    private static OutgoingMessage Message(string words) => new()
    {
        DeliveryId = "burst",
        Room = ConsolePlatform.MainRoom,
        Migration = new MigrationId(77),
        Placement = Placement.Channel,
        Card = new Card { Title = "M-77", Blocks = [new TextBlock(CardText.Plain(words))] },
    };
}
