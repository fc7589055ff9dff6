using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Discord sends everything to every connection: of two bots over one PostgreSQL database one listens, and the other takes over when it ends.</summary>
public sealed class TwoGatewaysTests(Databases databases) : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whmtransferbot-two-gateways");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task One_holds_the_gateway_and_the_other_takes_over_when_it_ends()
    {
        await using var storage = await databases.OpenAsync(DatabaseKind.Postgres);
        await using var discord = await FakeDiscord.StartAsync();
        var first = await StartAsync(discord, storage);
        await Patience.UntilAsync(() => discord.Gateway.IsLive, "the first bot listens");
        await using var second = await StartAsync(discord, storage);
        var eve = discord.Person(discord.World.AddMember("Eve"));
        await Patience.UntilAsync(() => discord.Commands.Visible.Count > 0, "the command is registered");

        var used = await (await eve.UseAsync("help")).FinishedAsync();
        used.Original.ShouldNotBeNull().Text.ShouldNotBeEmpty();
        discord.Gateway.Identifies.ShouldBe(1);
        (await ReadyAsync(second)).ShouldContain("stands by");

        await first.StopAsync(TestContext.Current.CancellationToken);
        await first.DisposeAsync();
        await Patience.UntilAsync(() => discord.Gateway.Identifies == 2 && discord.Gateway.IsLive, "the second bot listens");
        (await (await eve.UseAsync("help")).FinishedAsync()).Original.ShouldNotBeNull();
        discord.Requests.ShouldNotContain(request => request.Path.EndsWith("/callback", StringComparison.Ordinal) && request.Status >= 400);
    }

    [Fact]
    public async Task A_bot_that_loses_the_database_lets_go_of_the_gateway_and_the_other_has_it()
    {
        await using var storage = await databases.OpenAsync(DatabaseKind.Postgres);
        await using var discord = await FakeDiscord.StartAsync();
        await using var first = await StartAsync(discord, storage);
        await Patience.UntilAsync(() => discord.Gateway.IsLive, "the first bot listens");
        await using var second = await StartAsync(discord, storage);

        await storage.TamperAsync("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 1464356180");
        await Patience.UntilAsync(() => discord.Gateway.ClosedByClientWith == 1000, "the first bot lets go");
        await Patience.UntilAsync(() => discord.Gateway.Identifies >= 2 && discord.Gateway.IsLive, "a bot listens again");
    }

    private async Task<WebApplication> StartAsync(FakeDiscord discord, StorageUnderTest storage) =>
        await DiscordProgram.StartAsync(discord, _data, environment => environment with { Database = new Secret(storage.Options.ConnectionString!) });

    private static async Task<string> ReadyAsync(WebApplication bot)
    {
        using var client = bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        return await client.GetStringAsync(new Uri($"{bot.Urls.First()}/health/ready"), TestContext.Current.CancellationToken);
    }
}
