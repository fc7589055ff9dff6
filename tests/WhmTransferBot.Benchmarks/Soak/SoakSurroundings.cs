using System.Text.Json.Nodes;
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

    private readonly BotFolder _folder;

    private SoakSurroundings(BotFolder folder, FakeSlack slack, FakeDiscord discord)
    {
        (_folder, Slack, Discord) = (folder, slack, discord);
        var servers = folder.Servers;
        Pairs = [.. Enumerable.Range(1, SlackRooms + DiscordRooms).Select(number => new SoakPair(servers[$"old{number}"], servers[$"new{number}"], Room(number)))];
        _storage = new ServiceCollection().AddStorage(new StorageOptions { DataFolder = DataFolder }).BuildServiceProvider();
    }

    public string DataFolder => _folder.Data;

    public SimulatorHost Servers => _folder.Servers;

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
        var folder = new BotFolder(Directory.CreateTempSubdirectory("whmtransferbot-soak"), servers);
        var surroundings = new SoakSurroundings(folder, slack, discord);
        KeyValuePair<string, JsonNode?> monitor = new("Monitor", new JsonObject { ["PollInterval"] = "00:00:02", ["StallAfter"] = "00:01:00" });
        await folder.WriteAsync([.. surroundings.Pairs.Select(pair => pair.Room)], [monitor], cancellationToken);
        return surroundings;
    }

    /// <summary>Starts the bot and waits until it listens.</summary>
    public async Task<SoakedBot> StartBotAsync()
    {
        var environment = new Dictionary<string, string>(_folder.Variables())
        {
            ["SLACK_BOT_TOKEN"] = Slack.Options.BotToken,
            ["SLACK_APP_TOKEN"] = Slack.Options.AppToken,
            ["SLACK_API_URL"] = Slack.ApiUrl.AbsoluteUri,
            ["DISCORD_BOT_TOKEN"] = Discord.Options.Token,
            ["DISCORD_GUILD_ID"] = $"{Discord.World.Guild}",
            ["DISCORD_API_URL"] = Discord.Api.ToString(),
        };
        var process = BotProcess.Start(environment, _folder.Folder.FullName);
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
        _folder.Folder.Delete(recursive: true);
    }

    private IStoryRoom Room(int number) => number > SlackRooms
        ? new DiscordRoom(Discord, Discord.World.AddChannel($"soak{number}"))
        : new SlackRoom(Slack, number);
}
