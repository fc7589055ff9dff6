using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.AppTests.Secrets;
using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.Doors;

namespace WhmTransferBot.AppTests.Doors;

/// <summary>What breaks while a request is served stands in the log, and nowhere else.</summary>
public sealed class FaultLogTests
{
    private const string Words = "what only the bot's people may read";

    [Fact]
    public async Task What_breaks_is_logged_with_its_path_and_the_client_learns_nothing()
    {
        using var log = new EverythingLog();
        await using var app = await StartAsync(log, _ => throw new InvalidOperationException(Words));

        var (status, body) = await AskAsync(app, "/some/where?token=s3cret");

        status.ShouldBe(HttpStatusCode.InternalServerError);
        body.ShouldBeEmpty();
        log.Lines.ShouldContain("GET /some/where could not be served.");
        log.Lines.ShouldContain(line => line.Contains(Words, StringComparison.Ordinal));
        log.Lines.ShouldNotContain(line => line.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_breaks_after_the_answer_is_logged_too_and_the_answer_stays_what_it_was()
    {
        using var log = new EverythingLog();
        await using var app = await StartAsync(log, async context =>
        {
            await context.Response.WriteAsync("taken");
            await context.Response.CompleteAsync();
            throw new InvalidOperationException(Words);
        });

        var (status, body) = await AskAsync(app, "/slack/commands");

        (status, body).ShouldBe((HttpStatusCode.OK, "taken"));
        await Eventually.IsAsync(() => log.Lines.Contains("GET /slack/commands could not be served."), "it is logged");
    }

    [Fact]
    public async Task What_is_wrong_with_the_request_and_who_has_gone_is_no_fault()
    {
        using var log = new EverythingLog();
        await using var app = await StartAsync(log, _ => throw new BadHttpRequestException("odd", StatusCodes.Status413PayloadTooLarge));

        (await AskAsync(app, "/")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        log.Lines.ShouldNotContain(line => line.Contains("could not be served", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_bot_it_stands_in_front_of_everything()
    {
        using var log = new EverythingLog();
        await using var bot = await OpenBot.StartAsync(accessToken: "correct horse battery staple", adjust: builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Services.AddSingleton<IAuthorizationPolicyProvider, BrokenPolicies>();
        });

        var (status, text) = await bot.ReadAsync("/");

        (status, text).ShouldBe((500, string.Empty));
        log.Lines.ShouldContain("GET / could not be served.");
    }

    private sealed class BrokenPolicies : IAuthorizationPolicyProvider
    {
        public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => throw new InvalidOperationException(Words);

        public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => throw new InvalidOperationException(Words);

        public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => throw new InvalidOperationException(Words);
    }

    private static async Task<WebApplication> StartAsync(EverythingLog log, RequestDelegate serve)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddFilter("Microsoft", LogLevel.None).AddProvider(log);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseMiddleware<FaultLog>();
        app.Run(serve);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(WebApplication app, string path)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(app.Urls.First()), path));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
