using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

/// <summary>Somebody at the page: what she types and clicks, and where she looks.</summary>
internal sealed class Visitor(ConsoleUnderTest console, IPage page) : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private readonly List<string> _complaints = [];

    public IPage Page => page;

    public ILocator CommandBox => page.GetByRole(AriaRole.Combobox, new() { Name = "Command" });

    public ILocator Offers => page.GetByRole(AriaRole.Option);

    public ILocator Channel => page.Locator(".channel");

    public ILocator Thread => page.Locator(".thread");

    public ILocator Overview => page.Locator(".overview");

    public ILocator Answer => page.Locator(".answer");

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>The card of the migration in the channel.</summary>
    public ILocator Card => Channel.Locator(".card:has(.rail)").First;

    /// <summary>What the browser complained about: script errors, blocked resources, violated policies.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visitor> ComeAsync(
        ConsoleUnderTest console, Browser browser, string path = "/", ColorScheme colours = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var window = await browser.OpenWindowAsync(new()
        {
            BaseURL = console.Address.ToString(),
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = height },
        });
        var visitor = new Visitor(console, await window.NewPageAsync());
        visitor.Listen();
        await visitor.GoToAsync(path);
        return visitor;
    }

    public async Task GoToAsync(string path)
    {
        await page.GotoAsync(path);
        await Expect(CommandBox).ToBeEnabledAsync();
    }

    public async Task TypeAsync(string command)
    {
        await CommandBox.FillAsync(command);
        await CommandBox.PressAsync("Enter");
    }

    public Task ClickAsync(string button) => Card.GetByRole(AriaRole.Button, new() { Name = button, Exact = false }).First.ClickAsync();

    public async Task BecomeAsync(string name)
    {
        await page.Locator(".person", new() { HasText = name }).ClickAsync();
        await Expect(page.Locator(".command-hint")).ToContainTextAsync($"You write as {name}");
    }

    public async Task OpenThreadAsync()
    {
        await Channel.GetByRole(AriaRole.Button, new() { Name = "Open thread" }).First.ClickAsync();
        await Expect(Thread).ToBeVisibleAsync();
    }

    /// <summary>Lets time pass until the card says something.</summary>
    public Task UntilCardSaysAsync(string words) => UntilAsync(Card.Filter(new() { HasText = words }), words);

    /// <summary>Lets time pass until the thread says something.</summary>
    public Task UntilThreadSaysAsync(string words) => UntilAsync(Thread.Filter(new() { HasText = words }), words);

    /// <summary>Plans a migration without conflicts, takes all steps and stands before the approval.</summary>
    public async Task AskForApprovalAsync(string accounts = "alice,carol,erin", string options = "")
    {
        await TypeAsync($"/migrate plan from:old1 to:new1 accounts:{accounts} {options}");
        await UntilCardSaysAsync("Planned.");
        await ClickAsync("Run all steps");
        await UntilCardSaysAsync("Awaiting approval.");
    }

    public ValueTask DisposeAsync() => page.Context.DisposeAsync();

    private async Task UntilAsync(ILocator wanted, string words)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (await wanted.CountAsync() == 0)
        {
            if (TimeProvider.System.GetElapsedTime(deadline) > Browser.Patience)
                throw new ShouldAssertException($"“{words}” never came. The page says:\n{await page.Locator("main").InnerTextAsync()}");
            console.Clock.Advance(Step);
            await Task.Delay(Glance, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private void Listen()
    {
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
    }
}
