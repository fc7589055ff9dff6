using System.Net;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Identifiers;
using static Microsoft.Playwright.Assertions;

namespace WhmTransferBot.AppTests.Console;

[Collection(BrowserTests.Name)]
public sealed class AccessTests(Browser browser)
{
    private const string Token = "correct horse battery staple";

    [Theory]
    [InlineData("/")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_content/WhmTransferBot.Console/console.js")]
    public async Task A_foreign_name_for_this_machine_is_refused_everywhere(string path)
    {
        await using var console = await ConsoleUnderTest.StartAsync();

        using var answer = await AskAsync(console, path, request => request.Headers.Host = "rebound.example");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("on this machine only");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/_blazor/negotiate")]
    public async Task A_request_from_a_page_of_another_site_is_refused(string path)
    {
        await using var console = await ConsoleUnderTest.StartAsync();

        using var answer = await AskAsync(console, path, request => request.Headers.Add("Origin", "https://evil.example"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_browser_is_told_to_forbid_what_the_page_does_not_need()
    {
        await using var console = await ConsoleUnderTest.StartAsync();

        using var answer = await AskAsync(console, "/");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'; script-src 'self';");
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task Health_and_metrics_are_not_the_consoles_to_guard()
    {
        await using var console = await ConsoleUnderTest.StartAsync(accessToken: Token);

        using var answer = await AskAsync(console, "/health/live", request => request.Headers.Host = "bot.example");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_a_token_whoever_has_not_signed_in_is_led_to_the_sign_in_page_and_gets_no_connection()
    {
        await using var console = await ConsoleUnderTest.StartAsync(accessToken: Token);

        using var page = await AskAsync(console, "/");
        using var connection = await AskAsync(console, "/_blazor/negotiate");

        page.StatusCode.ShouldBe(HttpStatusCode.Found);
        page.Headers.Location.ShouldNotBeNull().AbsolutePath.ShouldBe("/console/sign-in");
        connection.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whoever_knows_the_token_enters_under_any_name_and_keeps_a_cookie_that_scripts_cannot_read()
    {
        await using var console = await ConsoleUnderTest.StartAsync(accessToken: Token);
        await using var window = await browser.OpenWindowAsync(new() { BaseURL = console.Address.ToString() });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");

        await EnterAsync(page, "wrong horse");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not the access token");
        await EnterAsync(page, Token);

        await Expect(page.GetByRole(AriaRole.Combobox)).ToBeEnabledAsync();
        var cookie = (await window.CookiesAsync()).Single(cookie => cookie.Name == "whmtransferbot");
        cookie.HttpOnly.ShouldBeTrue();
        cookie.SameSite.ShouldBe(SameSiteAttribute.Strict);
        cookie.Value.ShouldNotContain(Token);
    }

    [Fact]
    public async Task Another_token_ends_open_pages_before_their_next_command()
    {
        await using var console = await ConsoleUnderTest.StartAsync(accessToken: Token);
        await using var window = await browser.OpenWindowAsync(new() { BaseURL = console.Address.ToString() });
        var page = await SignInAsync(window);
        await page.GetByRole(AriaRole.Combobox).FillAsync("/migrate plan from:old1 to:new1 accounts:alice");

        await console.RotateAsync("another token");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByLabel("Access token")).ToBeVisibleAsync();
        (await console.Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(1), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task A_page_that_is_left_open_leads_to_the_sign_in_page_by_itself_when_its_hours_are_over()
    {
        await using var console = await ConsoleUnderTest.StartAsync(accessToken: Token);
        await using var window = await browser.OpenWindowAsync(new() { BaseURL = console.Address.ToString() });
        var page = await SignInAsync(window);

        console.Clock.Advance(TimeSpan.FromHours(12));

        await Expect(page.GetByLabel("Access token")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task The_pages_connection_ends_with_the_sign_in()
    {
        await using var console = await ConsoleUnderTest.StartAsync(accessToken: Token);

        var connections = console.Services.GetRequiredService<EndpointDataSource>().Endpoints.SelectMany(endpoint => endpoint.Metadata.OfType<HttpConnectionDispatcherOptions>());

        connections.ShouldHaveSingleItem().CloseOnAuthenticationExpiration.ShouldBeTrue();
    }

    private static async Task<IPage> SignInAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await EnterAsync(page, Token);
        await Expect(page.GetByRole(AriaRole.Combobox)).ToBeEnabledAsync();
        return page;
    }

    private static async Task EnterAsync(IPage page, string token)
    {
        await page.GetByLabel("Access token").FillAsync(token);
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync(),
            response => response.Request.Method == "POST");
        await page.WaitForLoadStateAsync();
    }

    private static async Task<HttpResponseMessage> AskAsync(ConsoleUnderTest console, string path, Action<HttpRequestMessage>? shape = null)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(path.EndsWith("negotiate", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, new Uri(console.Address, path));
        shape?.Invoke(request);
        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return answer;
    }
}
