using System.Globalization;
using WhmTransferBot.Configuration;
using WhmTransferBot.Fakes.Slack.People;

namespace WhmTransferBot.AppTests.Doors;

/// <summary>Who floods the bot harms herself; the platforms are heard all the while.</summary>
public sealed class SenderLimitTests
{
    private const string Stranger = "203.0.113.7";
    private const string SomebodyElse = "198.51.100.9";

    [Theory]
    [InlineData("/slack/commands")]
    [InlineData("/discord/interactions")]
    public async Task Whoever_sends_wrong_signatures_is_soon_turned_away_unread_and_nobody_else_is(string path)
    {
        var limits = new LimitSettings { RefusedPerMinute = 10 };
        await using var bot = await OpenBot.StartAsync(limits);
        for (var guess = 0; guess < limits.RefusedPerMinute; guess++) (await PostAsync(bot, path, Stranger)).Status.ShouldBe(401);

        var (status, wait) = await PostAsync(bot, path, Stranger);

        status.ShouldBe(429);
        wait.ShouldNotBeNull().ShouldBeInRange(1, 60);
        (await PostAsync(bot, path, SomebodyElse)).Status.ShouldBe(401);
        (await bot.CommandStatusAsync("help")).ShouldBe(200);
    }

    [Fact]
    public async Task What_a_proxy_without_names_brings_is_not_held_against_everybody_behind_it()
    {
        var limits = new LimitSettings { RefusedPerMinute = 10 };
        await using var bot = await OpenBot.StartAsync(limits);
        for (var guess = 0; guess < limits.RefusedPerMinute * 3; guess++) (await PostAsync(bot, "/slack/commands", client: null)).Status.ShouldBe(401);

        (await bot.CommandStatusAsync("help")).ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_asks_for_far_too_much_waits_and_nobody_else_does()
    {
        var limits = new LimitSettings { RequestsPerMinute = 30 };
        await using var bot = await OpenBot.StartAsync(limits);
        for (var request = 0; request < limits.RequestsPerMinute; request++) (await GetAsync(bot, "/health/live", Stranger)).ShouldBe(200);

        (await GetAsync(bot, "/metrics", Stranger)).ShouldBe(429);
        (await GetAsync(bot, "/health/live", SomebodyElse)).ShouldBe(200);
        (await bot.CommandStatusAsync("help")).ShouldBe(200);
    }

    [Fact]
    public async Task Of_several_names_that_a_client_writes_itself_only_the_proxys_own_counts()
    {
        var limits = new LimitSettings { RefusedPerMinute = 10 };
        await using var bot = await OpenBot.StartAsync(limits);

        for (var guess = 0; guess < limits.RefusedPerMinute; guess++)
            await PostAsync(bot, "/slack/commands", string.Create(CultureInfo.InvariantCulture, $"192.0.2.{guess}, {Stranger}"));

        (await PostAsync(bot, "/slack/commands", Stranger)).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Whoever_sends_wrong_signatures_from_a_private_network_under_the_name_of_a_platform_does_not_lock_it_out()
    {
        const string Platform = "35.196.132.85";
        var limits = new LimitSettings { RefusedPerMinute = 10 };
        await using var bot = await OpenBot.StartAsync(limits);

        for (var guess = 0; guess < limits.RefusedPerMinute * 2; guess++) await PostAsync(bot, "/discord/interactions", $"{Platform}, 10.0.0.77");

        (await PostAsync(bot, "/discord/interactions", Platform)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Two_hundred_signed_commands_within_a_second_from_one_address_are_all_taken()
    {
        await using var bot = await OpenBot.StartAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => bot.CommandStatusAsync(string.Create(CultureInfo.InvariantCulture, $"help {number}"))));

        statuses.ShouldAllBe(status => status == 200);
    }

    private static async Task<(int Status, int? Wait)> PostAsync(OpenBot bot, string path, string? client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, path)) { Content = new StringContent("text=help") };
        request.Content.Headers.ContentType = new(SignedRequests.FormType);
        using var answer = await SendAsync(request, client);
        return ((int)answer.StatusCode, (int?)answer.Headers.RetryAfter?.Delta?.TotalSeconds);
    }

    private static async Task<int> GetAsync(OpenBot bot, string path, string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bot.Address, path));
        using var answer = await SendAsync(request, client);
        return (int)answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? client)
    {
        if (client is not null) request.Headers.Add("X-Forwarded-For", client);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return answer;
    }
}
