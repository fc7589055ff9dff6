using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Sweeping;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Fakes.Slack.Records;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Practice;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Slack;
using WhmTransferBot.Storage.Outbox;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>A team at work in Slack: the real program between a fake Slack and simulated servers, on a clock that the test moves.</summary>
internal sealed class SlackTeam : IAsyncDisposable
{
    /// <summary>The user group of the approvers.</summary>
    public const string ApproverGroup = "S0APPROVE";

    private const int MostSteps = 2_000;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whmtransferbot-slack");
    private readonly PracticeRange _range;
    private WebApplication? _bot;

    private SlackTeam(FakeSlack slack, PracticeRange range, SteppedStopwatch clock) => (Slack, _range, Clock) = (slack, range, clock);

    /// <summary>An operator.</summary>
    public static FakePerson Ana => SlackBench.Ana;

    /// <summary>An approver, by group.</summary>
    public static FakePerson Bob => SlackBench.Bob;

    /// <summary>Another approver, by group.</summary>
    public static FakePerson Cleo { get; } = new("U0CLEO001", "cleo");

    public FakeSlack Slack { get; }

    public SteppedStopwatch Clock { get; }

    /// <summary>One of the simulated servers.</summary>
    public SimulatedServer Server(string name) => _range.Host[name].Server;

    /// <summary>What the program says of platforms that it gave up.</summary>
    public GivenUp GivenUp => Services.GetRequiredService<GivenUp>();

    /// <summary>Whether the program is ending.</summary>
    public bool IsEnding => Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    public SlackLinkStatus Status => Services.GetRequiredService<SlackLink>().Status;

    private IServiceProvider Services => _bot!.Services;

    /// <summary>Brings the team together.</summary>
    /// <param name="route">How the bot hears of things.</param>
    public static async Task<SlackTeam> StartAsync(FakeRoute route)
    {
        var clock = new SteppedStopwatch(new DateTimeOffset(2030, 1, 15, 21, 0, 0, TimeSpan.Zero));
        var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = clock });
        slack.Workspace.Groups[ApproverGroup] = [Bob.Id, Cleo.Id];
        var team = new SlackTeam(slack, await PracticeRange.OpenAsync(new SimulatorOptions(), clock, CancellationToken.None), clock);
        await team.StartBotAsync(route);
        return team;
    }

    /// <summary>Somebody types a command, and it shows.</summary>
    public async Task TypeAsync(FakePerson person, string words, Func<MigrationSnapshot?, bool> shows)
    {
        await AcknowledgedAsync(Slack.People.TypeAsync(person, SlackBench.Channel, words));
        await Eventually.IsAsync(async () => shows(await FindAsync()), $"“{words}” shows");
    }

    /// <summary>Somebody clicks a button of the newest message that has it, and it shows.</summary>
    public async Task ClickAsync(FakePerson person, string verb, Func<MigrationSnapshot?, bool> shows)
    {
        await AcknowledgedAsync(Slack.People.ClickAsync(person, MessageWith(verb), $"migrate:{verb}"));
        await Eventually.IsAsync(async () => shows(await FindAsync()), $"the click on {verb} shows");
    }

    /// <summary>Somebody fills in the form that is open to her, and it shows.</summary>
    public async Task SubmitAsync(FakePerson person, IReadOnlyDictionary<string, string> fields, Func<MigrationSnapshot?, bool> shows)
    {
        await AcknowledgedAsync(Slack.People.SubmitAsync(person, Slack.Workspace.OpenModals[person.Id], fields));
        await Eventually.IsAsync(async () => shows(await FindAsync()), "the form shows");
    }

    /// <summary>Moves the clock until the migration is where it should be, and everything about it is told.</summary>
    public async Task UntilAsync(Func<MigrationSnapshot, bool> reached)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await SweepAsync();
            if (await FindAsync() is { } now && reached(now))
            {
                await ToldAsync();
                return;
            }

            Clock.Advance(Step);
        }

        throw new ShouldAssertException($"It never came so far: {(await FindAsync())?.State}.\n{SlackTranscript.Of(Slack.Workspace)}");
    }

    public Task UntilAsync(MigrationState state) => UntilAsync(now => now.State == state);

    /// <summary>Moves the clock a little at a time until nothing is left to be told.</summary>
    public async Task ToldAsync()
    {
        for (var moment = 0; moment < MostSteps; moment++)
        {
            await SweepAsync();
            if ((await Services.GetRequiredService<RoomOutbox>().RoomsWithPendingAsync(1, TestContext.Current.CancellationToken)).Count == 0) return;
            Clock.Advance(Moment);
        }

        throw new ShouldAssertException($"Something was never told.\n{SlackTranscript.Of(Slack.Workspace)}");
    }

    public Task SweepAsync() => Services.GetRequiredService<Sweeper>().SweepAsync(TestContext.Current.CancellationToken);

    public Task<MigrationSnapshot?> FindAsync() =>
        Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(1), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.StopAsync();
            await _bot.DisposeAsync();
        }

        await Slack.DisposeAsync();
        await _range.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private FakeMessage MessageWith(string verb) =>
        Slack.Workspace.Messages.Last(message => message.Buttons.Any(button => (string?)button["action_id"] == $"migrate:{verb}"));

    private static async Task AcknowledgedAsync(Task<FakeDelivery> delivery) =>
        await (await delivery).Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);

    private async Task StartBotAsync(FakeRoute route)
    {
        var configuration = new BotConfiguration(Environment(), Settings(route), _range.Servers);
        _bot = BotHost.Create(new BotBlueprint(configuration)
        {
            Time = Clock,
            Sweeps = false,
            Adjust = builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton(new SlackBenchSetup().Times);
            },
        });
        await _bot.StartAsync(TestContext.Current.CancellationToken);
        (Slack.People.Route, Slack.People.Bot) = (route, new Uri(_bot.Urls.First()));
        await ConnectedAsync();
    }

    /// <summary>Waits until Slack reaches the bot.</summary>
    public Task ConnectedAsync() => Eventually.IsAsync(() => Status.State == SlackLinkState.Connected, "the bot is connected");

    private EnvironmentSettings Environment() => new()
    {
        DataFolder = _data.FullName,
        Urls = "http://127.0.0.1:0",
        SlackBotToken = new Secret(Slack.Options.BotToken),
        SlackAppToken = new Secret(Slack.Options.AppToken),
        SlackSigningSecret = new Secret(Slack.Options.SigningSecret),
        SlackApiUrl = Slack.ApiUrl.AbsoluteUri,
    };

    private static BotSettings Settings(FakeRoute route) => new()
    {
        Slack = new SlackSettings { Mode = route == FakeRoute.Socket ? "socket" : "http" },
        Access = new AccessSettings { Operators = [$"slack:{Ana.Id}"], Approvers = [$"slack:group:{ApproverGroup}"], Readers = ["*"] },
    };
}
