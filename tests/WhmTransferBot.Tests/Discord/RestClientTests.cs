using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Discord.Rest.RateLimits;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Tests.Discord;

public sealed class RestClientTests : IDisposable
{
    private static readonly Snowflake One = new(1001);
    private static readonly Snowflake Other = new(1002);

    private readonly FakeTimeProvider _time = new();
    private readonly ScriptedDiscord _discord = new();
    private readonly ServiceProvider _services;

    public RestClientTests()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(_time).AddDiscordCheckup(new DiscordOptions { Token = new Secret("a.b.c") });
        services.AddHttpClient(RestTransport.ClientName).ConfigurePrimaryHttpMessageHandler(() => _discord);
        _services = services.BuildServiceProvider();
    }

    private InvalidRequests Invalid => _services.GetRequiredService<InvalidRequests>();

    public void Dispose()
    {
        _services.Dispose();
        _discord.Dispose();
    }

    [Theory]
    [InlineData("user", 1)]
    [InlineData("shared", 0)]
    public async Task A_limit_of_a_channel_holds_that_channel_and_only_the_bots_own_counts_towards_the_ban(string scope, int counted)
    {
        _discord.Answer = _ => ScriptedDiscord.TooMany(30, scope);
        (await PostAsync(One)).ShouldBe(new RestAnswer.Limited(TimeSpan.FromSeconds(30)));
        (await PostAsync(One)).ShouldBe(new RestAnswer.Limited(TimeSpan.FromSeconds(30)));
        _discord.Answer = _ => new HttpResponseMessage(HttpStatusCode.NoContent);

        (await PostAsync(Other)).ShouldBeOfType<RestAnswer.Succeeded>();
        _discord.Requests.ShouldBe(2);
        Invalid.Count.ShouldBe(counted);
        _time.Advance(TimeSpan.FromSeconds(30));
        (await PostAsync(One)).ShouldBeOfType<RestAnswer.Succeeded>();
    }

    [Fact]
    public async Task A_global_limit_holds_everything_but_answers_to_people()
    {
        _discord.Answer = _ => ScriptedDiscord.TooMany(30, "global");
        await PostAsync(One);
        _discord.Answer = _ => new HttpResponseMessage(HttpStatusCode.NoContent);

        (await PostAsync(Other)).ShouldBe(new RestAnswer.Limited(TimeSpan.FromSeconds(30)));
        (await SendAsync(Routes.Callback(new Snowflake(7), "token"))).ShouldBeOfType<RestAnswer.Succeeded>();
    }

    [Fact]
    public async Task A_limit_that_says_nothing_of_itself_is_believed_for_a_while()
    {
        _discord.Answer = _ => new HttpResponseMessage((HttpStatusCode)429) { Content = new StringContent("<html>Too many</html>") };

        (await PostAsync(One)).ShouldBeOfType<RestAnswer.Limited>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_limit_of_no_time_at_all_hammers_nobody()
    {
        _discord.Answer = _ => ScriptedDiscord.TooMany(0);

        (await PostAsync(One)).ShouldBeOfType<RestAnswer.Limited>();
        _discord.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_of_something_is_a_refusal_and_holds_no_bucket()
    {
        _discord.Answer = _ => ScriptedDiscord.TooMany(30, "user", DiscordErrors.OldMessageEditedTooOften);

        (await PostAsync(One)).ShouldBeOfType<RestAnswer.Refused>().Code.ShouldBe(DiscordErrors.OldMessageEditedTooOften);
        (await PostAsync(One)).ShouldBeOfType<RestAnswer.Refused>();
        Invalid.Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_more_than_fifty_requests_go_in_a_second_over_all_channels()
    {
        var sent = new List<RestAnswer>();
        for (var channel = 1UL; channel <= 60; channel++) sent.Add(await PostAsync(new Snowflake(channel)));

        sent.Count(answer => answer is RestAnswer.Succeeded).ShouldBe(50);
        sent.OfType<RestAnswer.Limited>().ShouldAllBe(limited => limited.RetryAfter == TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(1));
        (await PostAsync(new Snowflake(60))).ShouldBeOfType<RestAnswer.Succeeded>();
    }

    [Fact]
    public async Task Before_Discord_would_ban_the_address_nothing_is_sent_any_more()
    {
        _discord.Answer = _ => ScriptedDiscord.Json(HttpStatusCode.Forbidden, """{ "message": "Missing Access", "code": 50001 }""");
        while (Invalid.Count < InvalidRequests.Most)
        {
            await PostAsync(One);
            _time.Advance(TimeSpan.FromMilliseconds(20));
        }

        var before = _discord.Requests;
        (await PostAsync(Other)).ShouldBeOfType<RestAnswer.Limited>().RetryAfter.ShouldBeGreaterThan(TimeSpan.FromMinutes(8));
        (await SendAsync(Routes.Callback(new Snowflake(7), "token"))).ShouldBeOfType<RestAnswer.Limited>();
        _discord.Requests.ShouldBe(before);
        before.ShouldBe(InvalidRequests.Most);
        _time.Advance(InvalidRequests.Window);
        (await PostAsync(Other)).ShouldBeOfType<RestAnswer.Refused>();
    }

    [Fact]
    public async Task A_token_that_is_refused_once_is_not_tried_again()
    {
        _discord.Answer = _ => ScriptedDiscord.Json(HttpStatusCode.Unauthorized, """{ "message": "401: Unauthorized", "code": 0 }""");
        (await PostAsync(One)).ShouldBeOfType<RestAnswer.Refused>();

        (await PostAsync(Other)).ShouldBeOfType<RestAnswer.TokenRefused>();
        _discord.Requests.ShouldBe(1);
    }

    private Task<RestAnswer> PostAsync(Snowflake channel) => SendAsync(Routes.CreateMessage(channel));

    private Task<RestAnswer> SendAsync(Route route) =>
        _services.GetRequiredService<RestClient>().SendAsync(new RestRequest(route), TestContext.Current.CancellationToken);
}
