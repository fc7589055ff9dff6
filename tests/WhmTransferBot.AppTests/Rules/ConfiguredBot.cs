using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.AppTests.Discord;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Sweeping;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Practice;
using WhmTransferBot.Rules;
using WhmTransferBot.Simulator;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Journal;

namespace WhmTransferBot.AppTests.Rules;

/// <summary>The real program with configuration files of its own, against simulated servers, on a clock that the test moves.</summary>
internal sealed class ConfiguredBot : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whmtransferbot-rules");
    private readonly SteppedClock _clock;
    private readonly KeptLog _log = new();
    private readonly PracticePlatform _platform = new();
    private WebApplication? _bot;
    private bool _wakes;

    private ConfiguredBot(SimulatorHost whm, SteppedClock clock)
    {
        (Whm, _clock) = (whm, clock);
        _platform.Posted = message => Posts.Enqueue((message.Room.Value, PlainText.Of(message.Card)));
    }

    public static Caller Olivia { get; } = new("practice:olivia", "Olivia", new HashSet<string>());

    public static Caller Amir { get; } = new("practice:amir", "Amir", new HashSet<string>());

    public static Caller Ada { get; } = new("practice:ada", "Ada", new HashSet<string>());

    public SimulatorHost Whm { get; }

    public ConcurrentQueue<(string Room, string Text)> Posts { get; } = new();

    public ConcurrentQueue<string> Log => _log.Lines;

    public IServiceProvider Services => _bot!.Services;

    public JournalStore Journal => Services.GetRequiredService<JournalStore>();

    public string DataFolder => Path.Combine(_folder.FullName, "data");

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => Path.Combine(DataFolder, StorageOptions.FileName);

    /// <summary>What <c>appsettings.json</c> says at first.</summary>
    public static object Settings(params string[] operators) => new
    {
        Access = new { Operators = operators, Approvers = new[] { "practice:amir", "practice:aiko" }, Admins = new[] { "practice:ada" }, Readers = new[] { "*" } },
    };

    /// <summary>Starts one.</summary>
    /// <param name="settings">What <c>appsettings.json</c> says at first.</param>
    /// <param name="options">The simulated servers.</param>
    /// <param name="wakes">Whether it looks at its files by itself.</param>
    public static async Task<ConfiguredBot> StartAsync(object? settings = null, SimulatorOptions? options = null, bool wakes = false)
    {
        var clock = new SteppedClock(new DateTimeOffset(2030, 1, 15, 21, 0, 0, TimeSpan.Zero));
        var bot = new ConfiguredBot(await SimulatorHost.StartAsync(options ?? new SimulatorOptions(), clock), clock);
        Directory.CreateDirectory(bot.PathOf("config"));
        foreach (var server in bot.Whm.Servers)
        {
            bot.WriteSecret($"{server.Name}-token", server.Token);
            bot.WriteSecret($"{server.Name}-password", server.Server.RootPassword);
        }

        bot.WriteSettings(settings ?? Settings("practice:olivia"));
        bot.WriteServers("old1", "new1");
        bot._wakes = wakes;
        await bot.StartBotAsync();
        return bot;
    }

    public void WriteSettings(object settings) => Write("config/appsettings.json", JsonSerializer.Serialize(settings));

    /// <summary>Writes the inventory with those of the simulated servers.</summary>
    public void WriteServers(params string[] names) => WriteServers(names.ToDictionary(name => name, name => name));

    /// <summary>Writes an inventory whose names stand for these simulated servers, and lets the bot find it.</summary>
    public async Task PointAsync(params (string Name, string Machine)[] servers)
    {
        WriteServers(servers.ToDictionary(server => server.Name, server => server.Machine));
        (await LookAsync()).ShouldBeTrue();
    }

    public void WriteSecret(string name, string secret) => Write(name, secret + "\n");

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>Two looks at the files, as the watch takes them.</summary>
    /// <returns>Whether rules changed.</returns>
    public async Task<bool> LookAsync()
    {
        var keeper = Services.GetRequiredService<RulesKeeper>();
        var first = await keeper.LookAsync(TestContext.Current.CancellationToken);
        return await keeper.LookAsync(TestContext.Current.CancellationToken) || first;
    }

    public async Task<string> SayAsync(Caller caller, string words, RoomId? room = null) =>
        await Services.GetRequiredService<CommandDispatcher>().TypeAsync(caller, room ?? PracticePlatform.Room, words, TestContext.Current.CancellationToken) switch
        {
            Reply.Private { Card: var card } => PlainText.Of(card),
            Reply.Public { Card: var card } => PlainText.Of(card),
            Reply.Ask { Form: var form } => form.Title,
            _ => string.Empty,
        };

    /// <summary>Every recorded change of the rules, oldest first.</summary>
    public async Task<IReadOnlyList<RulesChanged>> RulesChangesAsync() =>
        await Journal.ReadAllAsync(TestContext.Current.CancellationToken)
            .Where(entry => entry.Migration is null)
            .Select(entry => (RulesChanged)entry.Event)
            .ToListAsync(TestContext.Current.CancellationToken);

    public Task<MigrationSnapshot> UntilAsync(MigrationState state) => UntilAsync(migration => migration.State == state, $"it is {state}");

    /// <summary>Moves the clock until the migration is where it should be.</summary>
    public async Task<MigrationSnapshot> UntilAsync(Func<MigrationSnapshot, bool> reached, string what)
    {
        MigrationSnapshot? now = null;
        for (var step = 0; step < 2000; step++)
        {
            await Services.GetRequiredService<Sweeper>().SweepAsync(TestContext.Current.CancellationToken);
            now = await Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(1), TestContext.Current.CancellationToken);
            if (now is not null && reached(now)) return now;
            _clock.Advance(Step);
        }

        throw new ShouldAssertException($"It never came so far that {what}, but is {now?.State}.\n{string.Join('\n', Posts)}");
    }

    public async Task RestartAsync()
    {
        await StopBotAsync();
        await StartBotAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await Whm.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void WriteServers(IReadOnlyDictionary<string, string> machines) => Write("config/servers.json", JsonSerializer.Serialize(new
    {
        Servers = machines.ToDictionary(pair => pair.Key, pair => Whm[pair.Value]).ToDictionary(pair => pair.Key, pair => new
        {
            Host = pair.Value.Server.HostName,
            Login = new { Password = $"file:{PathOf($"{pair.Value.Name}-password")}" },
            Api = new { pair.Value.Url, Token = $"file:{PathOf($"{pair.Value.Name}-token")}" },
        }),
    }));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private async Task StartBotAsync()
    {
        var environment = new EnvironmentSettings { ConfigFolder = PathOf("config"), DataFolder = DataFolder };
        _bot = BotHost.Create(new BotBlueprint(BotConfiguration.Read(environment))
        {
            Time = _clock,
            Sweeps = _wakes,
            Listens = false,
            ExtraPlatforms = [_platform],
            Adjust = builder => builder.Logging.ClearProviders().AddProvider(_log),
        });
        await _bot.StartAsync(TestContext.Current.CancellationToken);
    }

    private async Task StopBotAsync()
    {
        if (_bot is null) return;
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        _bot = null;
    }
}
