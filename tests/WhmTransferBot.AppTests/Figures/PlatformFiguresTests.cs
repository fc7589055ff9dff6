using WhmTransferBot.AppTests.Platforms;
using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Figures;

/// <summary>How well the bot hears the platforms, as a monitoring system reads it.</summary>
[Collection(ReadingFigures.Name)]
public sealed class PlatformFiguresTests
{
    [Fact]
    public async Task Reconnects_and_the_time_to_the_acknowledgement_stand_at_metrics()
    {
        await using var team = await TwoPlatforms.StartAsync();
        await team.TypeInSlackAsync(TwoPlatforms.Ana, "plan from:old1 to:new1 accounts:alice", now => now is not null);
        await (await team.Ben.UseAsync("help")).FinishedAsync();
        var before = await ReadAsync(team);
        before.Of("http_client_open_connections", ("server_address", "127.0.0.1")).ShouldNotBeNull();
        before.TellsApartBy("network_peer_address").ShouldBeFalse();
        before.Of("slack_acknowledged_seconds_count").ShouldBe(1);
        before.Of("discord_interactions_acknowledged_seconds_count").ShouldBe(1);
        before.Of("slack_socket_reconnects_total").ShouldBeNull();
        before.Of("discord_gateway_reconnects_total").ShouldBeNull();

        await team.Slack.Sockets.All.Single().SayGoodbyeAsync("refresh_requested");
        team.Discord.Gateway.CutAll();

        await Patience.UntilAsync(() => AreCountedAsync(team), "both platforms are connected again, once");
    }

    private static async Task<bool> AreCountedAsync(TwoPlatforms team)
    {
        team.Pass(TimeSpan.FromSeconds(1));
        var page = await ReadAsync(team);
        return page.Of("slack_socket_reconnects_total") == 1 && page.Of("discord_gateway_reconnects_total") == 1;
    }

    private static Task<MetricsPage> ReadAsync(TwoPlatforms team) => MetricsPage.ReadAsync(team.Bot.Services, new Uri(team.Bot.Urls.First()));
}
