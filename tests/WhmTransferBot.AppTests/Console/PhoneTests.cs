using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

[Collection(BrowserTests.Name)]
public sealed class PhoneTests(Browser browser)
{
    [Fact]
    public async Task On_a_phone_one_part_is_seen_at_a_time_and_the_command_box_always()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser, width: 360, height: 740);
        await visitor.TypeAsync("plan from:old1 to:new1 accounts:erin");
        await visitor.UntilCardSaysAsync("Planned.");
        await SeesAsync(visitor, channel: true, overview: false, thread: false);

        await Tab(visitor, "Migrations").ClickAsync();
        await SeesAsync(visitor, channel: false, overview: true, thread: false);
        await visitor.Overview.GetByRole(AriaRole.Button, new() { Name = "M-1" }).ClickAsync();
        await SeesAsync(visitor, channel: false, overview: false, thread: true);
        await Expect(visitor.Thread.Locator(".root .card")).ToContainTextAsync("Planned.");

        await Tab(visitor, "Room").ClickAsync();
        await SeesAsync(visitor, channel: true, overview: false, thread: false);
    }

    private static ILocator Tab(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = name });

    private static async Task SeesAsync(Visitor visitor, bool channel, bool overview, bool thread)
    {
        await Expect(visitor.Channel).ToBeVisibleAsync(new() { Visible = channel });
        await Expect(visitor.Overview).ToBeVisibleAsync(new() { Visible = overview });
        await Expect(visitor.Thread).ToBeVisibleAsync(new() { Visible = thread });
        await Expect(visitor.CommandBox).ToBeVisibleAsync();
    }
}
