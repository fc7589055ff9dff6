using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Crashes;
using WhmTransferBot.Crashes.Rooms;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.Limits;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Catalogues;
using WhmTransferBot.Storage;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>Everything around the bot: pairs of servers, each with a room of its own in Slack or Discord, and both platforms with their limits.</summary>
internal sealed class SoakSurroundings : IAsyncDisposable
{
    private const int SlackRooms = 12;
    private const int DiscordRooms = 28;
    private const int AccountsEach = 3;

    // An account of 10 GB is under way for about a minute, most of them for a few seconds.
    private const double Speed = 5;

    private readonly ServiceProvider _storage;

    private SoakSurroundings(DirectoryInfo folder, SimulatorHost servers, FakeSlack slack, FakeDiscord discord)
    {
        (Folder, Servers, Slack, Discord) = (folder, servers, slack, discord);
        Pairs = [.. Enumerable.Range(1, SlackRooms + DiscordRooms).Select(number => new SoakPair(servers[$"old{number}"], servers[$"new{number}"], Room(number)))];
        _storage = new ServiceCollection().AddStorage(new StorageOptions { DataFolder = DataFolder }).BuildServiceProvider();
    }

    public DirectoryInfo Folder { get; }

    public string DataFolder => Path.Combine(Folder.FullName, "data");

    public SimulatorHost Servers { get; }

    public FakeSlack Slack { get; }

    public FakeDiscord Discord { get; }

    public IReadOnlyList<SoakPair> Pairs { get; }

    /// <summary>The bot's database, to be read only.</summary>
    public IServiceProvider Storage => _storage;

    /// <summary>Prepares everything; no bot runs yet.</summary>
    public static async Task<SoakSurroundings> PrepareAsync(int seed, CancellationToken cancellationToken)
    {
        var options = new SimulatorOptions { Speed = Speed, Seed = seed, Servers = Catalogue.GeneratedPairs(seed % 10_000, SlackRooms + DiscordRooms, AccountsEach) };
        var servers = await SimulatorHost.StartAsync(options, TimeProvider.System, cancellationToken);
        var slack = await FakeSlack.StartAsync();
        var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = TimeProvider.System, Limits = RouteLimits.LikeDiscord });
        var surroundings = new SoakSurroundings(Directory.CreateTempSubdirectory("whmtransferbot-soak"), servers, slack, discord);
        await SoakConfiguration.WriteAsync(surroundings, cancellationToken);
        return surroundings;
    }

    /// <summary>Starts the bot and waits until it listens.</summary>
    public async Task<SoakedBot> StartBotAsync()
    {
        var environment = new Dictionary<string, string>
        {
            ["WHMTRANSFERBOT_CONFIG"] = Folder.FullName,
            ["WHMTRANSFERBOT_DATA"] = DataFolder,
            ["WHMTRANSFERBOT_URLS"] = "http://127.0.0.1:0",
            ["SLACK_BOT_TOKEN"] = Slack.Options.BotToken,
            ["SLACK_APP_TOKEN"] = Slack.Options.AppToken,
            ["SLACK_API_URL"] = Slack.ApiUrl.AbsoluteUri,
            ["DISCORD_BOT_TOKEN"] = Discord.Options.Token,
            ["DISCORD_GUILD_ID"] = $"{Discord.World.Guild}",
            ["DISCORD_API_URL"] = Discord.Api.ToString(),
        };
        foreach (var server in Servers.Servers)
        {
            environment[$"{server.Name}_TOKEN"] = server.Server.Token;
            environment[$"{server.Name}_PASSWORD"] = server.Server.RootPassword;
        }

        var process = BotProcess.Start(environment, Folder.FullName);
        await Task.WhenAny(process.Address, process.Ended);
        if (process.HasEnded) throw new InvalidOperationException($"The bot did not start:\n{process.Output}");
        return new SoakedBot(process, await process.Address);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        await Slack.DisposeAsync();
        await Discord.DisposeAsync();
        await Servers.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private IStoryRoom Room(int number) => number > SlackRooms
        ? new DiscordRoom(Discord, Discord.World.AddChannel($"soak{number}"))
        : new SlackRoom(Slack, number);
}
