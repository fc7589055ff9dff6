using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Sweeping;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Slack;
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
using DiscordPerson = WhmTransferBot.Fakes.Discord.Interactions.FakePerson;
using SlackPerson = WhmTransferBot.Fakes.Slack.People.FakePerson;

namespace WhmTransferBot.AppTests.Platforms;

/// <summary>One team, half in Slack and half in Discord: one program between both fakes, every migration shown in a room of each.</summary>
internal sealed class TwoPlatforms : IAsyncDisposable
{
    private const string SlackChannel = "C0MOVES01";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whmtransferbot-platforms");
    private readonly PracticeRange _range;
    private readonly SteppedStopwatch _clock;
    private WebApplication? _bot;

    private TwoPlatforms(FakeSlack slack, FakeDiscord discord, PracticeRange range, SteppedStopwatch clock)
    {
        (Slack, Discord, _range, _clock) = (slack, discord, range, clock);
        Ben = discord.Person(discord.World.AddMember("Ben"));
        Dora = discord.Person(discord.World.AddMember("Dora"));
    }

    public FakeSlack Slack { get; }

    public FakeDiscord Discord { get; }

    /// <summary>The operator, in Slack.</summary>
    public static SlackPerson Ana { get; } = new("U0ANA0001", "ana");

    /// <summary>An approver, as Slack knows him.</summary>
    public static SlackPerson BenInSlack { get; } = new("U0BEN0001", "ben");

    /// <summary>The same approver, as Discord knows him.</summary>
    public DiscordPerson Ben { get; }

    /// <summary>Another approver, in Discord.</summary>
    public DiscordPerson Dora { get; }

    public WebApplication Bot => _bot!;

    /// <summary>One of the simulated servers.</summary>
    public SimulatedServer Server(string name) => _range.Host[name].Server;

    public static async Task<TwoPlatforms> StartAsync()
    {
        var clock = new SteppedStopwatch(new DateTimeOffset(2030, 1, 15, 21, 0, 0, TimeSpan.Zero));
        var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = clock });
        var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = clock });
        var team = new TwoPlatforms(slack, discord, await PracticeRange.OpenAsync(new SimulatorOptions(), clock, CancellationToken.None), clock);
        await team.StartBotAsync();
        return team;
    }

    public Task<MigrationSnapshot?> FindAsync() =>
        Bot.Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(1), TestContext.Current.CancellationToken);

    /// <summary>Somebody types in Slack, and it shows.</summary>
    public async Task TypeInSlackAsync(SlackPerson person, string words, Func<MigrationSnapshot?, bool> shows)
    {
        await (await Slack.People.TypeAsync(person, SlackChannel, words)).Acknowledged;
        await Patience.UntilAsync(async () => shows(await FindAsync()), $"“{words}” shows");
    }

    /// <summary>Somebody clicks in Slack.</summary>
    public async Task ClickInSlackAsync(SlackPerson person, string verb)
    {
        var message = Slack.Workspace.Messages.Last(message => message.Buttons.Any(button => (string?)button["action_id"] == $"migrate:{verb}"));
        await (await Slack.People.ClickAsync(person, message, $"migrate:{verb}")).Acknowledged;
    }

    /// <summary>Somebody clicks in Discord, and again on the question whether she means it: data is at stake.</summary>
    public async Task ClickInDiscordAsync(DiscordPerson person, string verb)
    {
        var start = $"migrate:{verb}:M-1";
        var message = Discord.World.Channel.Messages.Last(message => message.Buttons.Any(button => button.StartsWith(start, StringComparison.Ordinal)));
        var asked = await (await person.ClickAsync(message, message.Buttons.First(button => button.StartsWith(start, StringComparison.Ordinal)))).FollowedAsync();
        await (await person.ClickAsync(asked, asked.Buttons[0])).AnsweredAsync();
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => _clock.Advance(time);

    /// <summary>Moves the clock until the migration is where it should be, and both rooms know it.</summary>
    public async Task UntilAsync(MigrationState state)
    {
        for (var step = 0; step < 2_000; step++)
        {
            await Bot.Services.GetRequiredService<Sweeper>().SweepAsync(TestContext.Current.CancellationToken);
            var isTold = (await Bot.Services.GetRequiredService<RoomOutbox>().RoomsWithPendingAsync(1, TestContext.Current.CancellationToken)).Count == 0;
            if (isTold && (await FindAsync())?.State == state) return;
            _clock.Advance(Step);
        }

        throw new ShouldAssertException($"It never became {state}, but is {(await FindAsync())?.State}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.StopAsync();
            await _bot.DisposeAsync();
        }

        await Slack.DisposeAsync();
        await Discord.DisposeAsync();
        await _range.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private async Task StartBotAsync()
    {
        _bot = BotHost.Create(new BotBlueprint(new BotConfiguration(Environment(), Settings(), _range.Servers))
        {
            Time = _clock,
            Sweeps = false,
            Adjust = builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton(new SlackBenchSetup().Times);
            },
        });
        await _bot.StartAsync(TestContext.Current.CancellationToken);
        await Patience.UntilAsync(() => Bot.Services.GetRequiredService<SlackLink>().Status.State == SlackLinkState.Connected, "Slack is connected");
        await Patience.UntilAsync(() => Discord.Gateway.IsLive, "Discord is connected");
    }

    private EnvironmentSettings Environment() => new()
    {
        DataFolder = _data.FullName,
        Urls = "http://127.0.0.1:0",
        SlackBotToken = new Secret(Slack.Options.BotToken),
        SlackAppToken = new Secret(Slack.Options.AppToken),
        SlackApiUrl = Slack.ApiUrl.AbsoluteUri,
        DiscordBotToken = new Secret(Discord.Options.Token),
        DiscordGuildId = $"{Discord.World.Guild}",
        DiscordApiUrl = Discord.Api.ToString(),
    };

    private BotSettings Settings() => new()
    {
        Access = new AccessSettings
        {
            Operators = [$"slack:{Ana.Id}"],
            Approvers = [$"slack:{BenInSlack.Id}", $"discord:{Ben.Member.Id}", $"discord:{Dora.Member.Id}"],
            Readers = ["*"],
        },
        People = [new PersonSettings { Name = "Ben", Slack = BenInSlack.Id, Discord = $"{Ben.Member.Id}" }],
        Rooms = new RoomsSettings { Mirror = [$"slack:{SlackChannel}", $"discord:{Discord.World.Channel.Id}"] },
    };
}
