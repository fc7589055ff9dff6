using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;
using WhmTransferBot.Storage;
using WhmTransferBot.Verbs;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Verbs;

/// <summary>Whoever starts the program where it cannot start reads a sentence, not a stack.</summary>
public sealed class StartupFaultTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whmtransferbot-start");
    private readonly TcpListener _neighbour = new(IPAddress.Loopback, 0);

    public StartupFaultTests() => _neighbour.Start();

    public void Dispose()
    {
        _neighbour.Dispose();
        _data.Delete(recursive: true);
    }

    private int TakenPort => ((IPEndPoint)_neighbour.LocalEndpoint).Port;

    [Fact]
    public async Task A_web_port_that_is_taken_is_named_with_the_variable_that_chooses_another()
    {
        var refusal = await StartAsync($"http://127.0.0.1:{TakenPort}", _ => { });

        refusal.ExitCode.ShouldBe(4);
        refusal.Reasons.ShouldHaveSingleItem().ShouldContain($"127.0.0.1:{TakenPort}");
        refusal.Reasons[0].ShouldEndWith("Set WHMTRANSFERBOT_URLS to a free address, or stop what uses it.");
    }

    [Fact]
    public async Task A_port_among_the_bots_parts_that_was_taken_in_between_is_said_with_what_to_do()
    {
        var refusal = await StartAsync("http://127.0.0.1:0", builder => builder.Services.Configure<EndpointOptions>(endpoints => endpoints.SiloPort = TakenPort));

        refusal.ExitCode.ShouldBe(4);
        refusal.Reasons.ShouldHaveSingleItem().ShouldEndWith("Start the bot again: it chooses another one.");
    }

    [Theory]
    [InlineData("gone", "its folder is missing or nobody may write in it")]
    [InlineData("damaged", "is damaged or not a SQLite database.")]
    [InlineData("held", "is locked by another process.")]
    [InlineData("silent server", "cannot be reached")]
    public async Task A_database_that_cannot_be_used_at_the_start_keeps_the_program_from_beginning(string why, string sentence)
    {
        var file = Path.Combine(_data.FullName, StorageOptions.FileName);
        var environment = new EnvironmentSettings { DataFolder = _data.FullName };
        if (why is "gone" or "damaged") await File.WriteAllTextAsync(file, new string('x', 10_000), TestContext.Current.CancellationToken);
        if (why == "gone") environment = environment with { DataFolder = Path.Combine(file, "data") };
        if (why == "silent server") environment = environment with { Database = new Secret("Host=127.0.0.1;Port=1;Database=bot;Username=ana;Timeout=2") };
        await using var held = why == "held" ? await SqliteStatement.BeginAsync(file, "BEGIN EXCLUSIVE") : null;

        var refusal = await StartAsync("http://127.0.0.1:0", _ => { }, environment);

        refusal.ExitCode.ShouldBe(3);
        refusal.Reasons.ShouldHaveSingleItem().ShouldContain(sentence);
    }

    private async Task<StartupRefusal> StartAsync(string urls, Action<WebApplicationBuilder> adjust, EnvironmentSettings? environment = null)
    {
        environment ??= new EnvironmentSettings { DataFolder = _data.FullName };
        var configuration = new BotConfiguration(environment with { Urls = urls }, new BotSettings(), []);
        await using var bot = BotHost.Create(new BotBlueprint(configuration)
        {
            Adjust = builder =>
            {
                builder.Logging.ClearProviders();
                adjust(builder);
            },
        });
        var fault = await Should.ThrowAsync<Exception>(bot.StartAsync(TestContext.Current.CancellationToken));
        return StartupFaults.Explain(fault).ShouldNotBeNull($"Nobody explains {fault}");
    }
}
