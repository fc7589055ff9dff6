using System.Net;
using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.Doors;

namespace WhmTransferBot.AppTests.Doors;

/// <summary>Who opens connections without end takes her own, not everybody's.</summary>
public sealed class SenderConnectionTests
{
    private const int Most = 3;
    private static readonly IPAddress Stranger = IPAddress.Parse("127.0.0.7");
    private static readonly IPAddress SomebodyElse = IPAddress.Parse("127.0.0.9");

    [Fact]
    public async Task What_one_address_opens_beyond_its_bound_is_closed_and_nobody_else_notices()
    {
        await using var bot = await StartAsync();
        await using var held = new Connections();

        (await held.OpenAsync(bot, Stranger, Most + 2)).ShouldBe([200, 200, 200, 0, 0]);

        (await held.OpenAsync(bot, SomebodyElse, 1)).ShouldBe([200]);
        (await bot.CommandStatusAsync("help")).ShouldBe(200);
    }

    [Fact]
    public async Task Who_closes_a_connection_may_open_another()
    {
        await using var bot = await StartAsync();
        await using (var first = new Connections()) (await first.OpenAsync(bot, Stranger, Most)).ShouldAllBe(status => status == 200);

        await using var next = new Connections();
        await Eventually.IsAsync(async () => (await next.OpenAsync(bot, Stranger, 1))[0] == 200, "the bot has noticed that a connection is free");
    }

    [Fact]
    public async Task A_proxy_in_a_private_network_brings_as_many_as_there_are()
    {
        await using var bot = await StartAsync();
        await using var held = new Connections();

        (await held.OpenAsync(bot, IPAddress.Loopback, Most * 5)).ShouldAllBe(status => status == 200);
    }

    private static Task<OpenBot> StartAsync() =>
        OpenBot.StartAsync(bounds: new DoorBounds { ConnectionsOfSender = Most, Idle = TimeSpan.FromMinutes(5) }, adjust: OutsideTransport.Use);

    private sealed class Connections : IAsyncDisposable
    {
        private readonly List<RawConnection> _held = [];

        /// <summary>Opens some more, asks something on each and keeps them open.</summary>
        public async Task<IReadOnlyList<int>> OpenAsync(OpenBot bot, IPAddress from, int count)
        {
            List<int> statuses = [];
            for (var number = 0; number < count; number++)
            {
                var connection = await RawConnection.OpenAsync(bot.Address, from);
                _held.Add(connection);
                await connection.TrySendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                statuses.Add(await connection.StatusAsync());
            }

            return statuses;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var connection in _held) await connection.DisposeAsync();
        }
    }
}
