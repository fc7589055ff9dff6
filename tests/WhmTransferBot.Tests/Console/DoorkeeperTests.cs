using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using WhmTransferBot.Console;
using WhmTransferBot.Console.Access;

namespace WhmTransferBot.Tests.Console;

public sealed class DoorkeeperTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:8088", true)]
    [InlineData("127.0.0.1", "localhost:8088", true)]
    [InlineData("::1", "[::1]:8088", true)]
    [InlineData("::ffff:127.0.0.1", "LOCALHOST", true)]
    [InlineData("192.0.2.7", "127.0.0.1:8088", false)]
    [InlineData("192.0.2.7", "bot.example", false)]
    [InlineData("127.0.0.1", "bot.example", false)]
    [InlineData("127.0.0.1", "localhost.evil.example", false)]
    [InlineData("127.0.0.1", "127.0.0.1.evil.example", false)]
    [InlineData("127.0.0.1", "", false)]
    public async Task Without_a_token_only_this_machine_enters_under_its_own_name(string from, string host, bool enters) =>
        (await KnockAsync(new ConsoleOptions(), from, host)).ShouldBe(enters);

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task A_proxy_on_this_machine_does_not_make_everybody_local(string header) =>
        (await KnockAsync(new ConsoleOptions(), "127.0.0.1", "localhost", headers => headers[header] = "for=192.0.2.7")).ShouldBeFalse();

    [Theory]
    [InlineData("192.0.2.7", "bot.example")]
    [InlineData("127.0.0.1", "bot.example")]
    public async Task With_a_token_the_sign_in_decides(string from, string host) =>
        (await KnockAsync(new ConsoleOptions { AccessToken = "secret" }, from, host)).ShouldBeTrue();

    [Theory]
    [InlineData("http://localhost:8088", true)]
    [InlineData("http://LOCALHOST:8088", true)]
    [InlineData("http://localhost:9999", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("nonsense", false)]
    public async Task A_page_of_another_origin_does_not_enter(string origin, bool enters)
    {
        foreach (var token in new[] { null, "secret" })
        {
            var options = new ConsoleOptions { AccessToken = token };
            (await KnockAsync(options, "127.0.0.1", "localhost:8088", headers => headers.Origin = origin)).ShouldBe(enters);
        }
    }

    [Fact]
    public async Task An_origin_on_the_usual_port_is_the_same_with_and_without_its_number() =>
        (await KnockAsync(new ConsoleOptions(), "127.0.0.1", "localhost:80", headers => headers.Origin = "http://localhost")).ShouldBeTrue();

    [Fact]
    public async Task A_proxy_that_speaks_tls_may_stand_in_front() =>
        (await KnockAsync(new ConsoleOptions { AccessToken = "secret" }, "127.0.0.1", "bot.example", headers => headers.Origin = "https://bot.example"))
            .ShouldBeTrue();

    [Fact]
    public async Task Other_parts_of_the_program_are_left_alone() =>
        (await KnockAsync(new ConsoleOptions(), "192.0.2.7", "bot.example", isConsole: false)).ShouldBeTrue();

    private static async Task<bool> KnockAsync(
        ConsoleOptions options, string from, string host, Action<IHeaderDictionary>? shape = null, bool isConsole = true)
    {
        var entered = false;
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(from) } };
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        shape?.Invoke(context.Request.Headers);
        context.SetEndpoint(new Endpoint(null, isConsole ? new EndpointMetadataCollection(ConsoleEndpoint.Mark) : [], "endpoint"));
        var doorkeeper = new Doorkeeper(
            _ =>
            {
                entered = true;
                return Task.CompletedTask;
            },
            options,
            NullLogger<Doorkeeper>.Instance);
        await doorkeeper.InvokeAsync(context);
        context.Response.StatusCode.ShouldBe(entered ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden);
        return entered;
    }
}
