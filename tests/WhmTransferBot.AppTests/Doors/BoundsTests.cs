using System.Net.WebSockets;
using System.Text;
using WhmTransferBot.Doors;

namespace WhmTransferBot.AppTests.Doors;

/// <summary>What clients without manners can do to the bot at each of its addresses: nothing for long.</summary>
public sealed class BoundsTests
{
    private const long Huge = 100L * 1024 * 1024;
    private const long FarLessThanHuge = 16L * 1024 * 1024;
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(5);
    private static readonly string[] Posted = ["/slack/commands", "/slack/interactions", "/slack/events", "/discord/interactions"];
    private static readonly string[] Read = ["/", "/_blazor/negotiate", "/health/live", "/health/ready", "/metrics", "/nowhere"];

    [Fact]
    public async Task A_body_that_is_said_to_be_huge_is_refused_before_any_of_it_has_come()
    {
        await using var bot = await OpenBot.StartAsync();
        foreach (var path in Posted)
        {
            await using var connection = await RawConnection.OpenAsync(bot.Address);
            await connection.TrySendAsync($"{Head(bot, path)}Content-Length: {Huge}\r\n\r\n");

            (await connection.StatusAsync()).ShouldBe(413, path);
        }

        await GoesOnAsync(bot);
    }

    [Fact]
    public async Task A_body_without_end_is_refused_as_soon_as_it_is_too_large()
    {
        await using var bot = await OpenBot.StartAsync();
        foreach (var path in Posted)
        {
            await using var connection = await RawConnection.OpenAsync(bot.Address);
            var status = await SendEndlessAsync(bot, connection, path);

            status.ShouldBe(413, path);
            connection.Sent.ShouldBeLessThan(FarLessThanHuge, path);
        }

        await GoesOnAsync(bot);
    }

    [Fact]
    public async Task No_address_takes_in_a_body_without_end()
    {
        await using var bot = await OpenBot.StartAsync();
        foreach (var path in Read)
        {
            await using var connection = await RawConnection.OpenAsync(bot.Address);
            await SendEndlessAsync(bot, connection, path);

            connection.Sent.ShouldBeLessThan(FarLessThanHuge, path);
        }

        await GoesOnAsync(bot);
    }

    [Fact]
    public async Task Headers_that_do_not_end_are_not_waited_for()
    {
        await using var bot = await OpenBot.StartAsync(bounds: new DoorBounds { Headers = TimeSpan.FromSeconds(2) });
        await using var connection = await RawConnection.OpenAsync(bot.Address);
        await connection.TrySendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

        await connection.SendForeverAsync("x", TimeSpan.FromMilliseconds(100));

        (await connection.StatusAsync()).ShouldBeOneOf(408, 0);
        await GoesOnAsync(bot);
    }

    [Fact]
    public async Task A_connection_that_asks_for_nothing_is_not_kept()
    {
        await using var bot = await OpenBot.StartAsync(bounds: new DoorBounds { Idle = TimeSpan.FromSeconds(10) });
        await using var satisfied = await RawConnection.OpenAsync(bot.Address);
        await satisfied.TrySendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await using var silent = await RawConnection.OpenAsync(bot.Address);

        (await silent.UntilClosedAsync()).ShouldBeEmpty();
        (await satisfied.UntilClosedAsync()).ShouldStartWith("HTTP/1.1 200");
        await GoesOnAsync(bot);
    }

    [Fact]
    public async Task A_body_that_stops_coming_is_not_waited_for()
    {
        await using var bot = await OpenBot.StartAsync(bounds: new DoorBounds { SlowBody = TimeSpan.FromSeconds(2), Request = Never });

        await Task.WhenAll(Posted.Select(async path =>
        {
            await using var connection = await RawConnection.OpenAsync(bot.Address);
            await connection.TrySendAsync($"{Head(bot, path)}Content-Length: 1000\r\n\r\nhalf of");
            (await connection.UntilClosedAsync()).ShouldStartWith("HTTP/1.1 408", customMessage: path);
        }));

        await GoesOnAsync(bot);
    }

    [Fact]
    public async Task A_body_that_comes_just_fast_enough_does_not_come_for_ever()
    {
        await using var bot = await OpenBot.StartAsync(bounds: new DoorBounds { SlowBody = Never, Request = TimeSpan.FromSeconds(2) });

        await Task.WhenAll(Posted.Select(async path =>
        {
            await using var connection = await RawConnection.OpenAsync(bot.Address);
            await connection.TrySendAsync($"{Head(bot, path)}Content-Length: 1000000\r\n\r\n");
            var status = connection.StatusAsync();
            await connection.SendForeverAsync("some more", TimeSpan.FromMilliseconds(50));
            (await status).ShouldBe(408, path);
        }));

        await GoesOnAsync(bot);
    }

    [Fact]
    public async Task An_open_page_keeps_its_connection_longer_than_a_request_may_take()
    {
        await using var bot = await OpenBot.StartAsync(bounds: new DoorBounds { SlowBody = Never, Request = TimeSpan.FromSeconds(2) });
        using var page = new ClientWebSocket();
        await page.ConnectAsync(new UriBuilder(bot.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);

        // A request that begins after the page has connected runs into the bound.
        await using var connection = await RawConnection.OpenAsync(bot.Address);
        await connection.TrySendAsync($"{Head(bot, Posted[0])}Content-Length: 1000\r\n\r\nhalf of");
        (await connection.StatusAsync()).ShouldBe(408);

        await page.SendAsync(Encoding.ASCII.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        var answer = await page.ReceiveAsync(new byte[100], TestContext.Current.CancellationToken);
        answer.MessageType.ShouldNotBe(WebSocketMessageType.Close);
        page.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Connections_beyond_the_bound_are_closed_and_those_within_it_go_on()
    {
        const int Most = 20;
        await using var bot = await OpenBot.StartAsync(bounds: new DoorBounds { Connections = Most, Headers = Never });
        List<RawConnection> held = [];
        for (var number = 0; number < Most * 2; number++) held.Add(await RawConnection.OpenAsync(bot.Address));

        var turnedAway = 0;
        foreach (var connection in held)
        {
            await connection.TrySendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
            if (await connection.StatusAsync() != 200) turnedAway++;
        }

        turnedAway.ShouldBeInRange(Most, Most + 5);
        foreach (var connection in held) await connection.DisposeAsync();
        await GoesOnAsync(bot);
    }

    private static async Task<int> SendEndlessAsync(OpenBot bot, RawConnection connection, string path)
    {
        await connection.TrySendAsync($"{Head(bot, path)}Transfer-Encoding: chunked\r\n\r\n");
        var status = connection.StatusAsync();
        await connection.SendForeverAsync($"10000\r\n{new string('x', 0x10000)}\r\n", TimeSpan.Zero);
        return await status;
    }

    private static string Head(OpenBot bot, string path) => $"POST {path} HTTP/1.1\r\nHost: {bot.Address.Authority}\r\n";

    private static async Task GoesOnAsync(OpenBot bot) => (await bot.CommandStatusAsync("help")).ShouldBe(200);
}
