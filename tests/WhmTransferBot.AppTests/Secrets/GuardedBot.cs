using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Sweeping;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator;
using WhmTransferBot.Slack;
using WhmTransferBot.Whm.Secrets;
using DiscordPerson = WhmTransferBot.Fakes.Discord.Interactions.FakePerson;

namespace WhmTransferBot.AppTests.Secrets;

/// <summary>The real program with everything at once: both platforms, the console behind its token, four ways into sources, and the most talkative log.</summary>
internal sealed class GuardedBot : IAsyncDisposable
{
    private const int MostSteps = 2_000;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whmtransferbot-secrets");
    private readonly SteppedStopwatch _clock;
    private WebApplication? _bot;

    private GuardedBot(SteppedStopwatch clock, SimulatorHost whm, FakeSlack slack, FakeDiscord discord)
    {
        (_clock, Whm, Slack, Discord) = (clock, whm, slack, discord);
        Ben = discord.Person(discord.World.AddMember("Ben"));
    }

    public static GuardedSecrets Secrets { get; } = new();

    public static RoomId Room { get; } = new($"slack:{SlackBench.Channel}");

    public SimulatorHost Whm { get; }

    public FakeSlack Slack { get; }

    public FakeDiscord Discord { get; }

    /// <summary>The approver.</summary>
    public DiscordPerson Ben { get; }

    public EverythingLog Log { get; } = new();

    public Uri Address => new(_bot!.Urls.First());

    public EnvironmentSettings Environment => new()
    {
        ConfigFolder = PathOf("config"),
        DataFolder = PathOf("data"),
        Urls = "http://127.0.0.1:0",
        SlackBotToken = new Secret(Secrets.SlackBotToken),
        SlackAppToken = new Secret(Secrets.SlackAppToken),
        SlackSigningSecret = new Secret(Secrets.SlackSigningSecret),
        SlackApiUrl = Slack.ApiUrl.AbsoluteUri,
        DiscordBotToken = new Secret(Secrets.DiscordToken),
        DiscordPublicKey = Discord.Interactions.PublicKey,
        DiscordGuildId = $"{Discord.World.Guild}",
        DiscordApiUrl = Discord.Api.AbsoluteUri,
    };

    public static async Task<GuardedBot> StartAsync(bool overHttp)
    {
        var clock = new SteppedStopwatch(new DateTimeOffset(2030, 1, 15, 21, 0, 0, TimeSpan.Zero));
        var whm = await SimulatorHost.StartAsync(new SimulatorOptions { Servers = GuardedServers.With(Secrets) }, clock);
        var slack = await FakeSlack.StartAsync(new FakeSlackOptions
        {
            Time = clock,
            KeepsRates = false,
            BotToken = Secrets.SlackBotToken,
            AppToken = Secrets.SlackAppToken,
            SigningSecret = Secrets.SlackSigningSecret,
        });
        var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = clock, Token = Secrets.DiscordToken });
        var bot = new GuardedBot(clock, whm, slack, discord);
        bot.WriteConfiguration(overHttp);
        await bot.StartBotAsync(overHttp);
        return bot;
    }

    public Task<Reply> SayAsync(string words) => _bot!.Services.GetRequiredService<CommandDispatcher>().TypeAsync(
        new Caller($"slack:{FakeWorkspace.TeamId}:{SlackBench.Ana.Id}", "ana", new HashSet<string>()), Room, words, TestContext.Current.CancellationToken);

    /// <summary>Moves the clock until a migration is where it should be and the rooms know it.</summary>
    public async Task<MigrationSnapshot> UntilAsync(Func<MigrationSnapshot, bool> reached, int migration = 1)
    {
        MigrationSnapshot? now = null;
        for (var step = 0; step < MostSteps; step++)
        {
            await _bot!.Services.GetRequiredService<Sweeper>().SweepAsync(TestContext.Current.CancellationToken);
            now = await FindAsync(migration);
            if (now is not null && reached(now)) return now;
            _clock.Advance(Step);
        }

        throw new ShouldAssertException($"M-{migration} never came so far, but is {now?.State}.");
    }

    public Task<MigrationSnapshot> UntilAsync(MigrationState state, int migration = 1) => UntilAsync(now => now.State == state, migration);

    public Task<MigrationSnapshot?> FindAsync(int migration) =>
        _bot!.Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(migration), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.StopAsync();
            await _bot.DisposeAsync();
        }

        await Slack.DisposeAsync();
        await Discord.DisposeAsync();
        await Whm.DisposeAsync();
        Log.Dispose();
        _folder.Delete(recursive: true);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A secret in a file of its own, as the configuration refers to it.</summary>
    private string FileOf(string name, string secret)
    {
        File.WriteAllText(PathOf(name), $"{secret}\n");
        return $"file:{PathOf(name)}";
    }

    private void WriteConfiguration(bool overHttp)
    {
        Directory.CreateDirectory(PathOf("config"));
        File.WriteAllText(PathOf("config/appsettings.json"), JsonSerializer.Serialize(new
        {
            Access = new { Operators = new[] { $"slack:{SlackBench.Ana.Id}" }, Approvers = new[] { $"discord:{Ben.Member.Id}" }, Readers = new[] { "*" } },
            Rooms = new { Mirror = new[] { $"discord:{Discord.World.Channel.Id}", "console:main" } },
            Slack = new { Mode = overHttp ? "http" : "socket" },
            Discord = new { Mode = overHttp ? "http" : "gateway" },
            Console = new { AccessToken = FileOf("console", Secrets.ConsoleToken) },
        }));
        File.WriteAllText(PathOf("config/servers.json"), JsonSerializer.Serialize(new
        {
            Servers = new Dictionary<string, object>
            {
                ["old1"] = new
                {
                    Host = "old1.example.net",
                    Login = new { Password = FileOf("old1", Secrets.SourcePassword) },
                    AccountPasswords = new { carol = FileOf("carol", Secrets.AccountPassword) },
                },
                ["old2"] = Source("old2", new
                {
                    Transport = "ssh",
                    User = "admin",
                    Password = FileOf("admin", Secrets.AdministratorPassword),
                    Escalation = "su",
                    RootPassword = FileOf("root", Secrets.RootPassword),
                }),
                ["old3"] = Source("old3", new { Transport = "ssh", SshKey = "locked", SshKeyPassphrase = FileOf("key", Secrets.KeyPassphrase) }),
                ["old4"] = Source("old4", new { Password = FileOf("old4", Secrets.WrongPassword) }),
                ["new1"] = new { Host = "new1.example.net", Api = new { Whm["new1"].Url, Token = FileOf("new1", Secrets.WhmToken) } },
            },
        }));
    }

    private static object Source(string name, object login) => new { Host = $"{name}.example.net", Login = login };

    private async Task StartBotAsync(bool overHttp)
    {
        _bot = BotHost.Create(new BotBlueprint(BotConfiguration.Read(Environment))
        {
            Time = _clock,
            Sweeps = false,
            Adjust = builder =>
            {
                builder.Logging.ClearProviders().AddProvider(Log);
                builder.Services.Configure<LoggerFilterOptions>(filters =>
                {
                    filters.Rules.Clear();
                    filters.MinLevel = LogLevel.Trace;
                });
                builder.Services.AddSingleton(new SlackBenchSetup().Times);
            },
        });
        await _bot.StartAsync(TestContext.Current.CancellationToken);
        (Slack.People.Route, Slack.People.Bot) = (overHttp ? FakeRoute.Http : FakeRoute.Socket, Address);
        if (overHttp) Discord.Interactions.Endpoint = new Uri(Address, "/discord/interactions");
        else await Patience.UntilAsync(() => Discord.Gateway.IsLive, "the bot is connected to Discord");
        await Patience.UntilAsync(() => Discord.Commands.Visible.Count > 0, "the command is registered");
        await Eventually.IsAsync(() => _bot.Services.GetRequiredService<SlackLink>().Status.State == SlackLinkState.Connected, "the bot is connected to Slack");
    }
}
