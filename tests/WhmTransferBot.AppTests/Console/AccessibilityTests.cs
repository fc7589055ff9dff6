using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task Nothing_on_the_page_breaks_an_accessibility_rule(ColorScheme colours, int width)
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser, colours: colours, width: width, height: 780);
        await FindNothingWrongAsync(visitor, "the empty room");

        await visitor.TypeAsync("servers");
        await visitor.AskForApprovalAsync("alice,carol,erin,grace");
        await visitor.BecomeAsync("Amir");
        await visitor.ClickAsync("Approve");
        await visitor.UntilCardSaysAsync("Running.");

        await visitor.TypeAsync("help");
        await Expect(visitor.Answer).ToBeVisibleAsync();
        await visitor.CommandBox.PressSequentiallyAsync("st");
        await Expect(visitor.Offers.First).ToBeVisibleAsync();
        await FindNothingWrongAsync(visitor, "a running migration with an answer and offers");
        await visitor.CommandBox.PressAsync("Escape");
        await visitor.CommandBox.FillAsync(string.Empty);

        await visitor.BecomeAsync("Olivia");
        await visitor.TypeAsync("plan");
        await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = "Plan" }).ClickAsync();
        await Expect(visitor.Dialog.Locator("[aria-invalid=true]")).ToBeVisibleAsync();
        await FindNothingWrongAsync(visitor, "a form with an error");
        await visitor.Page.Keyboard.PressAsync("Escape");

        await visitor.OpenThreadAsync();
        await visitor.UntilCardSaysAsync("Completed with failures.");
        await visitor.UntilThreadSaysAsync("Report of M-1");
        await FindNothingWrongAsync(visitor, "the thread of a migration that ended");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nothing_on_the_sign_in_page_breaks_an_accessibility_rule(ColorScheme colours)
    {
        await using var console = await ConsoleUnderTest.StartAsync(accessToken: "correct horse battery staple");
        await using var window = await browser.OpenWindowAsync(new() { BaseURL = console.Address.ToString(), ColorScheme = colours });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");

        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}").ShouldBeEmpty();
    }

    [Fact]
    public async Task New_messages_are_spoken_and_every_percent_is_not()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser);
        await visitor.TypeAsync("plan from:old1 to:new1 accounts:erin");

        await Expect(visitor.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("M-1: ");
        foreach (var log in await visitor.Page.GetByRole(AriaRole.Log).AllAsync())
            (await log.GetAttributeAsync("aria-live")).ShouldBe("off");
    }

    private static async Task FindNothingWrongAsync(Visitor visitor, string where)
    {
        var found = await visitor.Page.RunAxe();
        found.Violations.Select(violation => $"{where}: {violation.Id}, {violation.Help}, {violation.Nodes[0].Html}").ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, $"{where} is wider than the screen");
    }
}
