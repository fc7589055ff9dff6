using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Sweeping;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Practice;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Storage;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>The real program in process against simulated servers, on a clock that the test moves. It can be stopped and started again over the same data.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whmtransferbot-test");
    private readonly PracticePlatform _platform = new();
    private readonly List<(RoomId Room, MigrationId Migration, string Text)> _posts = [];
    private WebApplication? _bot;

    private readonly Secret? _database;

    private readonly Action<WhmOptions> _patience;

    private BotUnderTest(PracticeRange range, SteppedClock clock, Secret? database, Action<WhmOptions>? patience)
    {
        _patience = patience ?? (_ => { });
        (Range, Clock, _database) = (range, clock, database);
        BotClock = new ShiftedClock(clock);
        Room = new LimitedPlatform(_platform);
    }

    private Action<WebApplicationBuilder>? Adjust { get; init; }

    public static Caller Olivia { get; } = new("practice:olivia", "Olivia", new HashSet<string>());

    public static Caller Amir { get; } = new("practice:amir", "Amir", new HashSet<string>());

    public PracticeRange Range { get; }

    /// <summary>The clock of the world: WHM's, and the bot's as long as that is right.</summary>
    public SteppedClock Clock { get; }

    /// <summary>The bot's own clock, which may be set wrong.</summary>
    public ShiftedClock BotClock { get; }

    /// <summary>The platform, which may want to be left alone.</summary>
    public LimitedPlatform Room { get; }

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => Path.Combine(_data.FullName, StorageOptions.FileName);

    public IMigrations Migrations => _bot!.Services.GetRequiredService<IMigrations>();

    public IServiceProvider Services => _bot!.Services;

    /// <summary>What was posted, in order, as plain text.</summary>
    public IReadOnlyList<string> Posts(int migration = 1) => [.. _posts.Where(post => post.Migration.Number == migration).Select(post => post.Text)];

    /// <summary>One of the simulated servers.</summary>
    public SimulatedServer Server(string name) => Range.Host[name].Server;

    /// <summary>Starts it.</summary>
    /// <param name="options">How the simulated servers behave.</param>
    /// <param name="database">A connection string of PostgreSQL; nothing for a SQLite file.</param>
    /// <param name="patience">Changes how long the bot waits for WHM.</param>
    /// <param name="adjust">The last word on the program.</param>
    public static async Task<BotUnderTest> StartAsync(
        SimulatorOptions? options = null, string? database = null, Action<WhmOptions>? patience = null, Action<WebApplicationBuilder>? adjust = null)
    {
        // What bots in a cluster know of each other is by the system's clock; theirs has to begin there.
        var clock = new SteppedClock(database is null ? new DateTimeOffset(2030, 1, 15, 21, 0, 0, TimeSpan.Zero) : TimeProvider.System.GetUtcNow());
        var bot = new BotUnderTest(await PracticeRange.OpenAsync(options ?? new SimulatorOptions(), clock, CancellationToken.None), clock, database is null ? null : new Secret(database), patience)
        {
            Adjust = adjust,
        };
        bot._platform.Posted = message => bot._posts.Add((message.Room, message.Migration, PlainText.Of(message.Card)));
        await bot.StartBotAsync();
        return bot;
    }

    /// <summary>Stops the bot in good order and starts another one over the same data.</summary>
    public async Task RestartAsync()
    {
        await StopBotAsync();
        await StartBotAsync();
    }

    public Task<Reply> SayAsync(Caller caller, string words) =>
        Services.GetRequiredService<CommandDispatcher>().TypeAsync(caller, PracticePlatform.Room, words, TestContext.Current.CancellationToken);

    public Task SweepAsync() => Services.GetRequiredService<Sweeper>().SweepAsync(TestContext.Current.CancellationToken);

    public async Task<MigrationSnapshot> FindAsync(int migration = 1) =>
        (await Migrations.FindAsync(new MigrationId(migration), TestContext.Current.CancellationToken)).ShouldNotBeNull();

    /// <summary>Sweeps while the database may fail: whoever cannot store what was done breaks off.</summary>
    public async Task SweepInVainAsync()
    {
        try
        {
            await SweepAsync();
        }
        catch (StorageUnavailableException)
        {
            // That is what is meant.
        }
    }

    /// <summary>What <c>/health/ready</c> says.</summary>
    private Task<HealthReport> HealthAsync() =>
        Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits until the database is said to be as it should; it is tried at most once a second.</summary>
    public async Task<string> DatabaseIsAsync(HealthStatus status)
    {
        for (var look = 0; look < 300; look++)
        {
            var database = (await HealthAsync()).Entries["database"];
            if (database.Status == status) return database.Description ?? string.Empty;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        throw new ShouldAssertException($"The database was never {status}.");
    }

    /// <summary>Moves the clock until a migration is where it should be.</summary>
    public async Task<MigrationSnapshot> UntilAsync(Func<MigrationSnapshot, bool> reached, int migration = 1, int mostSteps = 2000)
    {
        for (var step = 0; step < mostSteps; step++)
        {
            await SweepAsync();
            var now = await FindAsync(migration);
            if (reached(now)) return now;
            Clock.Advance(Step);
        }

        throw new ShouldAssertException($"It never came so far: {(await FindAsync(migration)).State}.\n{string.Join('\n', Posts(migration))}");
    }

    public Task<MigrationSnapshot> UntilAsync(MigrationState state, int migration = 1) => UntilAsync(now => now.State == state, migration);

    /// <summary>Lets time pass; what is due meanwhile is done.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            Clock.Advance(Step);
            await SweepAsync();
        }
    }

    /// <summary>From the plan to the filled queue, step by step.</summary>
    public async Task DriveToQueuedAsync(string plan)
    {
        await SayAsync(Olivia, plan);
        foreach (var (step, reached) in new[] { ("create", MigrationState.Created), ("check", MigrationState.Checked), ("queue", MigrationState.Queued) })
        {
            await SayAsync(Olivia, $"{step} M-1");
            await UntilAsync(reached);
        }
    }

    /// <summary>From the plan to WHM's work.</summary>
    public async Task DriveToRunningAsync(string accounts = "alice,carol,erin", string options = "")
    {
        await SayAsync(Olivia, $"plan from:old1 to:new1 accounts:{accounts} {options}");
        await SayAsync(Olivia, "run M-1");
        await UntilAsync(MigrationState.AwaitingApproval);
        await SayAsync(Amir, "approve M-1");
        await UntilAsync(MigrationState.Running);
    }

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await Range.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private async Task StartBotAsync()
    {
        var configuration = new BotConfiguration(new EnvironmentSettings { DataFolder = _data.FullName, Database = _database }, new BotSettings(), []);
        _bot = BotHost.Create(new BotBlueprint(configuration)
        {
            Servers = Range.Servers,
            Time = BotClock,
            Sweeps = false,
            Listens = false,
            ExtraPlatforms = [Room],
            Adjust = builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.Configure(_patience);
                builder.Services.AddSingleton(new AccessPolicy(
                    new AccessRules { Operators = ["practice:olivia"], Approvers = ["practice:amir", "practice:aiko"], Readers = ["*"] }, []));
                Adjust?.Invoke(builder);
            },
        });
        await _bot.StartAsync(TestContext.Current.CancellationToken);
    }

    public Task StopAsync() => StopBotAsync();

    private async Task StopBotAsync()
    {
        if (_bot is null) return;
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        _bot = null;
    }
}
