using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

[Collection(BrowserTests.Name)]
public sealed class DialogTests(Browser browser)
{
    [Fact]
    public async Task A_plan_can_be_filled_in_as_a_form_with_errors_at_their_fields()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.TypeAsync("plan");
        await visitor.Dialog.GetByLabel("From (source)").SelectOptionAsync("old1");
        await visitor.Dialog.GetByLabel("To (destination)").SelectOptionAsync("old1");
        await visitor.Dialog.GetByLabel("Accounts").FillAsync("erin");
        await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = "Plan" }).ClickAsync();

        var wrong = visitor.Dialog.Locator("[aria-invalid=true]");
        await Expect(wrong).ToHaveCountAsync(1);
        await Expect(wrong).ToBeFocusedAsync();
        var error = (await wrong.GetAttributeAsync("aria-describedby")).ShouldNotBeNull().Split(' ')[0];
        await Expect(visitor.Page.Locator($"#{error}")).ToBeVisibleAsync();

        await visitor.Dialog.GetByLabel("To (destination)").SelectOptionAsync("new1");
        await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = "Plan" }).ClickAsync();
        await visitor.UntilCardSaysAsync("Planned.");
        await Expect(visitor.Dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Rejecting_asks_for_the_reason_and_the_thread_tells_it()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.AskForApprovalAsync();
        await visitor.OpenThreadAsync();
        await visitor.BecomeAsync("Amir");

        await visitor.ClickAsync("Reject");
        await visitor.Dialog.Locator("textarea").FillAsync("Not on a Friday.");
        await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();

        await visitor.UntilThreadSaysAsync("Not on a Friday.");
        await Expect(visitor.Card).ToContainTextAsync("Queued.");
    }

    [Fact]
    public async Task A_dangerous_button_asks_and_escape_goes_back_to_it()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.TypeAsync("plan from:old1 to:new1 accounts:erin");
        await visitor.UntilCardSaysAsync("Planned.");
        var cancel = visitor.Card.GetByRole(AriaRole.Button, new() { Name = "Cancel the migration" });

        await cancel.ClickAsync();
        await Expect(visitor.Dialog).ToContainTextAsync("Nothing has been moved.");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Dialog).ToHaveCountAsync(0);
        await Expect(cancel).ToBeFocusedAsync();
        await Expect(visitor.Card).ToContainTextAsync("Planned.");

        await cancel.ClickAsync();
        await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel the migration" }).ClickAsync();
        await visitor.UntilCardSaysAsync("Cancelled.");
    }
}
