using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(Browser browser)
{
    private const int MostTabs = 80;

    [Fact]
    public async Task A_migration_is_planned_asked_for_and_approved_without_a_mouse()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.CommandBox).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("plan from:old1 to:new1 accounts:erin");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.UntilCardSaysAsync("Planned.");

        await TabToAsync(visitor, "Run all steps");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.UntilCardSaysAsync("Awaiting approval.");
        await TabToAsync(visitor, "Olivia");
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(visitor.Page.Locator(".command-hint")).ToContainTextAsync("You write as Amir");
        await TabToAsync(visitor, "Approve");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.UntilCardSaysAsync("Completed.");
    }

    [Fact]
    public async Task A_thread_opens_with_the_focus_in_it_and_escape_closes_it()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.TypeAsync("plan from:old1 to:new1 accounts:erin");
        await visitor.UntilCardSaysAsync("Planned.");

        await TabToAsync(visitor, "Open thread");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Thread.Locator("h2")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Expect(visitor.Thread).ToHaveCountAsync(0);
        await Expect(visitor.Channel.Locator(".thread-link").First).ToBeFocusedAsync();
    }

    /// <summary>Presses Tab until something with these words has the focus, and sees that the focus can be seen.</summary>
    private static async Task TabToAsync(Visitor visitor, string words)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var focused = await visitor.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const it = document.activeElement;
                  const shown = it.matches("input[type=radio]") ? it.closest("label") : it;
                  const isControl = it.matches("a, button, input, select, textarea");
                  return [isControl ? shown.innerText : "", getComputedStyle(shown).outlineStyle];
                }
                """);
            if (!focused[0].Contains(words, StringComparison.Ordinal)) continue;
            focused[1].ShouldBe("solid");
            return;
        }

        throw new ShouldAssertException($"“{words}” cannot be reached with the Tab key.");
    }
}
