using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Configuration;
using WhmTransferBot.Discord;
using WhmTransferBot.Engine.Sweeping;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.Interactions;
using WhmTransferBot.Fakes.Discord.World;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Practice;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>
/// The real program in process, put together from its configuration, with a fake Discord, simulated servers and a clock that
/// the test moves. A second room in memory mirrors the first and says what should stand there.
/// </summary>
internal sealed class WholeBot : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whmtransferbot-discord");
    private readonly List<OutgoingMessage> _posted = [];
    private readonly SteppedClock _clock;
    private readonly PracticeRange _range;
    private readonly PracticePlatform _mirror = new();
    private WebApplication? _bot;

    private WholeBot(FakeDiscord discord, PracticeRange range, SteppedClock clock)
    {
        (Discord, _range, _clock) = (discord, range, clock);
        _mirror.Posted = message =>
        {
            lock (_posted) _posted.Add(message);
        };
        Operators = discord.World.AddRole("operators");
        Approvers = discord.World.AddRole("approvers");
        Ana = discord.Person(discord.World.AddMember("Ana", Operators));
        Ben = discord.Person(discord.World.AddMember("Ben", Approvers));
    }

    public FakeDiscord Discord { get; }

    public FakeRole Operators { get; }

    public FakeRole Approvers { get; }

    public FakePerson Ana { get; }

    public FakePerson Ben { get; }

    public FakeChannel Thread => Discord.World.Channels.Values.Last(channel => channel.IsThread);

    /// <summary>One of the simulated servers.</summary>
    public SimulatedServer Server(string name) => _range.Host[name].Server;

    public IServiceProvider Services => _bot!.Services;

    /// <summary>Everything that should stand in the room, as it reads in the end.</summary>
    public IReadOnlyList<OutgoingMessage> Expected
    {
        get
        {
            lock (_posted) return [.. _posted.Select((_, index) => _mirror.Find(new MessageReference($"{index + 1}"))!)];
        }
    }

    public static async Task<WholeBot> StartAsync(DiscordMode mode, SimulatorOptions? simulator = null)
    {
        var clock = new SteppedClock(new DateTimeOffset(2030, 1, 15, 21, 0, 0, TimeSpan.Zero));
        var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = clock });
        var bot = new WholeBot(discord, await PracticeRange.OpenAsync(simulator ?? new SimulatorOptions(), clock, CancellationToken.None), clock);
        await bot.StartBotAsync(mode);
        return bot;
    }

    /// <summary>Lets the bot look at what is due.</summary>
    public Task SweepAsync() => Services.GetRequiredService<Sweeper>().SweepAsync(TestContext.Current.CancellationToken);

    public Task<MigrationSnapshot?> FindAsync() => Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(1), TestContext.Current.CancellationToken);

    /// <summary>Waits until Discord reaches the bot.</summary>
    public Task ConnectedAsync() => Patience.UntilAsync(() => Discord.Interactions.Endpoint is not null || Discord.Gateway.IsLive, "the bot is connected");

    /// <summary>Moves the clock until the migration is where it should be and everything about it has been delivered.</summary>
    public async Task UntilAsync(MigrationState state)
    {
        for (var step = 0; step < 3000; step++)
        {
            await SweepAsync();
            if ((await FindAsync())?.State == state) return;
            _clock.Advance(Step);
        }

        throw new ShouldAssertException($"It never became {state}, but is {(await FindAsync())?.State}.");
    }

    /// <summary>Lets time pass; what is due meanwhile is done.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            _clock.Advance(Step);
            await SweepAsync();
        }
    }

    /// <summary>Waits until the room shows what it should.</summary>
    public Task SettleAsync() => Patience.UntilAsync(
        async () =>
        {
            await SweepAsync();
            if (Transcript.Of(this).IsComplete) return true;
            // An edit that Discord did not take yet waits on this clock.
            _clock.Advance(TimeSpan.FromSeconds(1));
            return false;
        },
        "the room shows everything");

    /// <summary>The newest message that shows a button, in the thread or in the channel.</summary>
    public async Task<FakeMessage> ShowingAsync(string customIdStart, FakeChannel? place = null)
    {
        FakeMessage? found = null;
        await Patience.UntilAsync(
            async () =>
            {
                await SweepAsync();
                found = Find(customIdStart, place);
                return found is not null;
            },
            $"a message shows {customIdStart}");
        return found!;
    }

    /// <summary>Clicks on the newest button of that kind and waits for the first response.</summary>
    public async Task<FakeInteraction> ClickAsync(FakePerson person, string customIdStart, FakeChannel? place = null)
    {
        var message = await ShowingAsync(customIdStart, place);
        return await (await person.ClickAsync(message, message.Buttons.First(button => button.StartsWith(customIdStart, StringComparison.Ordinal)))).AnsweredAsync();
    }

    /// <summary>Clicks, and waits until the migration has taken the step.</summary>
    public async Task StepAsync(FakePerson person, string customIdStart, FakeChannel? place = null)
    {
        var before = (await FindAsync())?.State;
        await ClickAsync(person, customIdStart, place);
        await Patience.UntilAsync(async () => (await FindAsync())?.State != before, $"the click on {customIdStart} was carried out");
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.StopAsync();
            await _bot.DisposeAsync();
        }

        await _range.DisposeAsync();
        await Discord.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private FakeMessage? Find(string customIdStart, FakeChannel? place)
    {
        var places = place is null ? Discord.World.Channels.Values : [place];
        return places
            .SelectMany(channel => Discord.World.MessagesIn(channel.Id))
            .LastOrDefault(message => message.Buttons.Any(button => button.StartsWith(customIdStart, StringComparison.Ordinal)));
    }

    private async Task StartBotAsync(DiscordMode mode)
    {
        var environment = new EnvironmentSettings
        {
            DataFolder = _data.FullName,
            Urls = "http://127.0.0.1:0",
            DiscordBotToken = new Secret(Discord.Options.Token),
            DiscordPublicKey = Discord.Interactions.PublicKey,
            DiscordGuildId = $"{Discord.World.Guild}",
            DiscordApiUrl = Discord.Api.ToString(),
        };
        var settings = new BotSettings
        {
            Access = new AccessSettings { Operators = [$"discord:role:{Operators.Id}"], Approvers = [$"discord:role:{Approvers.Id}"], Readers = ["*"] },
            Discord = new DiscordSettings { Mode = mode is DiscordMode.Http ? "http" : "gateway" },
            Rooms = new RoomsSettings { Mirror = [PracticePlatform.Room.Value] },
        };
        _bot = BotHost.Create(new BotBlueprint(new BotConfiguration(environment, settings, []))
        {
            Servers = _range.Servers,
            Time = _clock,
            Sweeps = false,
            ExtraPlatforms = [_mirror],
            Adjust = builder => builder.Logging.ClearProviders(),
        });
        await _bot.StartAsync(TestContext.Current.CancellationToken);
        if (mode is DiscordMode.Http) Discord.Interactions.Endpoint = new Uri(new Uri(_bot.Urls.First()), "/discord/interactions");
        await ConnectedAsync();
        await Patience.UntilAsync(() => Discord.Commands.Visible.Count > 0, "the command is registered");
    }
}
