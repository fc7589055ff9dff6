using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

[Collection(BrowserTests.Name)]
public sealed class ColourTests(Browser browser)
{
    private const string Ground = "getComputedStyle(document.body).backgroundColor";

    [Fact]
    public async Task The_page_follows_the_system_until_somebody_chooses_and_remembers_the_choice()
    {
        await using var console = await ConsoleUnderTest.StartAsync();
        await using var visitor = await Visitor.ComeAsync(console, browser, colours: ColorScheme.Light);
        var light = await visitor.Page.EvaluateAsync<string>(Ground);
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await visitor.Page.EvaluateAsync<string>(Ground);
        dark.ShouldNotBe(light);

        var choice = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Light", Exact = true });
        await choice.ClickAsync();
        await Expect(choice).ToHaveAttributeAsync("aria-pressed", "true");
        await visitor.Page.ReloadAsync();
        await Expect(choice).ToHaveAttributeAsync("aria-pressed", "true");

        (await visitor.Page.EvaluateAsync<string>(Ground)).ShouldBe(light);
    }
}
