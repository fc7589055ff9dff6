using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;
using WhmTransferBot.Practice;
using WhmTransferBot.Simulator;

namespace WhmTransferBot.AppTests.Console;

/// <summary>The real program with its page on a free port, against simulated servers. The time of day is the test's; it also says how fast WHM works.</summary>
internal sealed class ConsoleUnderTest : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whmtransferbot-console");
    private readonly PracticeRange _range;
    private WebApplication? _bot;

    private ConsoleUnderTest(PracticeRange range, SteppedClock clock) => (_range, Clock) = (range, clock);

    public SteppedClock Clock { get; }

    public IServiceProvider Services => _bot!.Services;

    public Uri Address => new(_bot!.Urls.First());

    public static async Task<ConsoleUnderTest> StartAsync(SimulatorOptions? options = null, string? accessToken = null, string? mirror = null)
    {
        var clock = new SteppedClock(new DateTimeOffset(2030, 1, 15, 21, 0, 0, TimeSpan.Zero));
        var console = new ConsoleUnderTest(await PracticeRange.OpenAsync(options ?? new SimulatorOptions(), clock, CancellationToken.None), clock);
        await console.StartBotAsync("http://127.0.0.1:0", accessToken, mirror);
        return console;
    }

    /// <summary>Puts another access token into the place of the one that is in force.</summary>
    public Task RotateAsync(string accessToken) => KeepAsync(accessToken);

    /// <summary>Stops the bot in good order and starts another one over the same data at the same address.</summary>
    public async Task RestartAsync()
    {
        var address = Address.ToString();
        await StopBotAsync();
        await StartBotAsync(address, accessToken: null, mirror: null);
    }

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await _range.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private async Task StartBotAsync(string url, string? accessToken, string? mirror)
    {
        var settings = new BotSettings();
        if (mirror is not null) settings.Rooms.Mirror = [mirror];
        if (accessToken is not null) settings.Console.AccessToken = await KeepAsync(accessToken);
        var environment = new EnvironmentSettings { DataFolder = _data.FullName, Urls = url };
        _bot = BotHost.Create(new BotBlueprint(new BotConfiguration(environment, settings, []))
        {
            Servers = _range.Servers,
            Time = Clock,
            Adjust = builder => builder.Logging.ClearProviders(),
        });
        await _bot.StartAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> KeepAsync(string secret)
    {
        var file = Path.Combine(_data.FullName, "access-token");
        await File.WriteAllTextAsync(file, secret, TestContext.Current.CancellationToken);
        return $"file:{file}";
    }

    private async Task StopBotAsync()
    {
        if (_bot is null) return;
        await _bot.StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
        _bot = null;
    }
}
