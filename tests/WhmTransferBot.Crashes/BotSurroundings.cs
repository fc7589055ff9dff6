using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.CrashPoints;
using WhmTransferBot.Crashes.Rooms;
using WhmTransferBot.Practice;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Storage;

namespace WhmTransferBot.Crashes;

/// <summary>
/// Everything around a bot that outlives it: WHM servers, a chat platform with its people, the folder with configuration and data. WHM's
/// clock stands still until somebody moves it, so that nothing is missed while the bot is down.
/// </summary>
public sealed class BotSurroundings : IAsyncDisposable
{
    private readonly ServiceProvider _storage;

    private readonly BotFolder _folder;

    private BotSurroundings(BotFolder folder, SteppedClock clock, IStoryPlatform platform)
    {
        (_folder, Clock, Platform) = (folder, clock, platform);
        _storage = new ServiceCollection().AddStorage(new StorageOptions { DataFolder = folder.Data }).BuildServiceProvider();
    }

    /// <summary>WHM's clock.</summary>
    public SteppedClock Clock { get; }

    /// <summary>The servers.</summary>
    public SimulatorHost Servers => _folder.Servers;

    /// <summary>The server that receives.</summary>
    public SimulatedServer Destination => Servers["new1"].Server;

    /// <summary>The platform.</summary>
    public IStoryPlatform Platform { get; }

    /// <summary>The bot's database, to be read only.</summary>
    public IServiceProvider Storage => _storage;

    /// <summary>Where reached points are listed.</summary>
    public string PointsFile => Path.Combine(_folder.Folder.FullName, "points");

    /// <summary>Prepares everything; no bot runs yet.</summary>
    /// <param name="scene">Where the story will happen.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<BotSurroundings> PrepareAsync(StoryScene scene, CancellationToken cancellationToken)
    {
        var clock = new SteppedClock(TimeProvider.System.GetUtcNow());
        var servers = await SimulatorHost.StartAsync(new SimulatorOptions(), clock, cancellationToken);
        var folder = new BotFolder(Directory.CreateTempSubdirectory("whmtransferbot-crash"), servers);
        var surroundings = new BotSurroundings(folder, clock, await scene.Platform());
        scene.Plot.Prepare(surroundings.Destination);
        KeyValuePair<string, JsonNode?> monitor = new("Monitor", new JsonObject { ["PollInterval"] = "00:00:01" });
        await folder.WriteAsync([surroundings.Platform.Room], [surroundings.Platform.Settings, monitor], cancellationToken);
        return surroundings;
    }

    /// <summary>Starts a bot.</summary>
    /// <param name="dieAt">The point at which it ends; nothing to let it live.</param>
    public BotProcess StartBot(string? dieAt)
    {
        var environment = new Dictionary<string, string>([.. Platform.Environment, .. _folder.Variables()])
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(CrashVariables).Assembly.Location,
            [CrashVariables.Points] = PointsFile,
            // A life of seconds is over before what the runtime learns about it could pay.
            ["DOTNET_TieredPGO"] = "0",
        };
        if (dieAt is not null) environment[CrashVariables.DieAt] = dieAt;
        return BotProcess.Start(environment, _folder.Folder.FullName);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        await Platform.DisposeAsync();
        await Servers.DisposeAsync();
        _folder.Folder.Delete(recursive: true);
    }
}
