using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Configuration;
using WhmTransferBot.Doors;

namespace WhmTransferBot.AppTests.Doors;

/// <summary>Where the page asks for a token, those who have not signed in are bounded like everybody else.</summary>
public sealed partial class SignInDoorTests
{
    private const int AttemptsOfOne = 10;
    private const string Token = "correct horse battery staple";
    private const string Stranger = "203.0.113.7";
    private const string SomebodyElse = "198.51.100.9";
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Who_asks_for_the_page_without_end_is_counted_before_she_is_led_to_the_sign_in_page()
    {
        var limits = new LimitSettings { RequestsPerMinute = 20 };
        await using var bot = await OpenBot.StartAsync(limits, accessToken: Token);
        for (var request = 0; request < limits.RequestsPerMinute; request++)
        {
            using var led = await AskAsync(bot, HttpMethod.Get, "/", Stranger);
            led.StatusCode.ShouldBe(HttpStatusCode.Found);
            HasSecurityHeaders(led).ShouldBeTrue();
        }

        using var turnedAway = await AskAsync(bot, HttpMethod.Get, "/", Stranger);
        using var other = await AskAsync(bot, HttpMethod.Get, "/", SomebodyElse);

        turnedAway.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        other.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Who_tries_to_connect_without_having_signed_in_is_soon_turned_away()
    {
        var limits = new LimitSettings { RefusedPerMinute = 10 };
        await using var bot = await OpenBot.StartAsync(limits, accessToken: Token);
        for (var attempt = 0; attempt < limits.RefusedPerMinute; attempt++)
        {
            using var refused = await AskAsync(bot, HttpMethod.Post, "/_blazor/negotiate", Stranger);
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            HasSecurityHeaders(refused).ShouldBeTrue();
        }

        using var turnedAway = await AskAsync(bot, HttpMethod.Post, "/_blazor/negotiate", Stranger);

        turnedAway.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Whoever_guesses_the_token_is_soon_turned_away_and_who_knows_it_enters_all_the_same()
    {
        await using var bot = await OpenBot.StartAsync(accessToken: Token);
        for (var guess = 0; guess < AttemptsOfOne; guess++) (await EnterAsync(bot, $"guess {guess}", Stranger)).Status.ShouldBe(HttpStatusCode.Forbidden);

        var (status, words) = await EnterAsync(bot, Token, Stranger);

        status.ShouldBe(HttpStatusCode.TooManyRequests);
        words.ShouldContain("Too many attempts. Wait a minute, then try again.");
        (await EnterAsync(bot, "guess", SomebodyElse)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await EnterAsync(bot, Token, SomebodyElse)).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_wrong_token_counts_like_a_wrong_signature()
    {
        var limits = new LimitSettings { RefusedPerMinute = 10 };
        await using var bot = await OpenBot.StartAsync(limits, accessToken: Token);
        for (var guess = 0; guess < limits.RefusedPerMinute; guess++) await EnterAsync(bot, $"guess {guess}", Stranger);

        using var turnedAway = await AskAsync(bot, HttpMethod.Get, "/health/live", Stranger);

        turnedAway.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_sign_in_form_that_trickles_in_does_not_come_for_ever(string type)
    {
        await using var bot = await OpenBot.StartAsync(bounds: new DoorBounds { SlowBody = Never, Request = TimeSpan.FromSeconds(2) }, accessToken: Token);
        await using var connection = await RawConnection.OpenAsync(bot.Address);
        await connection.TrySendAsync($"POST /console/sign-in HTTP/1.1\r\nHost: {bot.Address.Authority}\r\nContent-Type: {type}\r\nContent-Length: 100000\r\n\r\n");
        var status = connection.StatusAsync();

        // It ends only when the bot hangs up; a bot that waits runs into the test's own patience.
        await connection.SendForeverAsync("a", TimeSpan.FromMilliseconds(50));

        (await status).ShouldBeOneOf(408, 0);
        (await bot.CommandStatusAsync("help")).ShouldBe(200);
    }

    [Fact]
    public async Task Only_an_open_pages_connection_may_last_and_where_there_are_no_sockets_too()
    {
        await using var bot = await OpenBot.StartAsync(bounds: new DoorBounds { SlowBody = Never, Request = TimeSpan.FromSeconds(2) });
        var lasting = bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is not null);
        lasting.Select(endpoint => endpoint.RoutePattern.RawText).Distinct().ShouldBe(["/_blazor"]);

        var page = $"/_blazor?id={await NegotiateAsync(bot)}";
        using (var connected = await AskAsync(bot, HttpMethod.Get, page, client: null)) connected.StatusCode.ShouldBe(HttpStatusCode.OK);
        var waiting = AskAsync(bot, HttpMethod.Get, page, client: null);

        // A request that begins after the page has begun to wait runs into the bound.
        await using var slow = await RawConnection.OpenAsync(bot.Address);
        await slow.TrySendAsync($"POST /slack/commands HTTP/1.1\r\nHost: {bot.Address.Authority}\r\nContent-Length: 1000\r\n\r\nhalf of");
        (await slow.StatusAsync()).ShouldBe(408);

        waiting.IsCompleted.ShouldBeFalse();
    }

    /// <summary>Fills in the form as a browser does, with what the page hides in it.</summary>
    private static async Task<(HttpStatusCode Status, string Words)> EnterAsync(OpenBot bot, string typed, string client)
    {
        using var page = await AskAsync(bot, HttpMethod.Get, "/console/sign-in", client);
        var hidden = HiddenField().Matches(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var form = new FormUrlEncodedContent(
            [.. hidden.Select(field => KeyValuePair.Create(field.Groups["name"].Value, field.Groups["value"].Value)), KeyValuePair.Create("Typed", typed)]);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/console/sign-in")) { Content = form };
        request.Headers.Add("X-Forwarded-For", client);
        if (page.Headers.TryGetValues("Set-Cookie", out var cookies)) request.Headers.Add("Cookie", cookies.Select(cookie => cookie.Split(';')[0]));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex HiddenField();

    private static async Task<string> NegotiateAsync(OpenBot bot)
    {
        using var answer = await AskAsync(bot, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", client: null);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return said.RootElement.GetProperty("connectionToken").GetString()!;
    }

    private static bool HasSecurityHeaders(HttpResponseMessage answer) =>
        answer.Headers.Contains("Content-Security-Policy") && answer.Headers.Contains("X-Frame-Options") && answer.Headers.Contains("X-Content-Type-Options");

    private static async Task<HttpResponseMessage> AskAsync(OpenBot bot, HttpMethod method, string path, string? client)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(method, new Uri(bot.Address, path));
        if (client is not null) request.Headers.Add("X-Forwarded-For", client);
        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return answer;
    }
}
