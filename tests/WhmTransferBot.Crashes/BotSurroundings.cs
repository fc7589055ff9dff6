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

    private BotSurroundings(DirectoryInfo folder, SteppedClock clock, SimulatorHost servers, IStoryPlatform platform)
    {
        (Folder, Clock, Servers, Platform) = (folder, clock, servers, platform);
        _storage = new ServiceCollection().AddStorage(new StorageOptions { DataFolder = DataFolder }).BuildServiceProvider();
    }

    /// <summary>Where configuration and data are.</summary>
    public DirectoryInfo Folder { get; }

    /// <summary>WHM's clock.</summary>
    public SteppedClock Clock { get; }

    /// <summary>The servers.</summary>
    public SimulatorHost Servers { get; }

    /// <summary>The server that receives.</summary>
    public SimulatedServer Destination => Servers["new1"].Server;

    /// <summary>The platform.</summary>
    public IStoryPlatform Platform { get; }

    /// <summary>The bot's database, to be read only.</summary>
    public IServiceProvider Storage => _storage;

    /// <summary>Where reached points are listed.</summary>
    public string PointsFile => Path.Combine(Folder.FullName, "points");

    private string DataFolder => Path.Combine(Folder.FullName, "data");

    /// <summary>Prepares everything; no bot runs yet.</summary>
    /// <param name="scene">Where the story will happen.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<BotSurroundings> PrepareAsync(StoryScene scene, CancellationToken cancellationToken)
    {
        var clock = new SteppedClock(TimeProvider.System.GetUtcNow());
        var servers = await SimulatorHost.StartAsync(new SimulatorOptions(), clock, cancellationToken);
        var surroundings = new BotSurroundings(
            Directory.CreateTempSubdirectory("whmtransferbot-crash"), clock, servers, await scene.Platform());
        scene.Plot.Prepare(surroundings.Destination);
        await BotConfigurationFiles.WriteAsync(surroundings, cancellationToken);
        return surroundings;
    }

    /// <summary>Starts a bot.</summary>
    /// <param name="dieAt">The point at which it ends; nothing to let it live.</param>
    public BotProcess StartBot(string? dieAt)
    {
        var environment = new Dictionary<string, string>(Platform.Environment)
        {
            ["WHMTRANSFERBOT_CONFIG"] = Folder.FullName,
            ["WHMTRANSFERBOT_DATA"] = DataFolder,
            ["WHMTRANSFERBOT_URLS"] = "http://127.0.0.1:0",
            ["DOTNET_STARTUP_HOOKS"] = typeof(CrashVariables).Assembly.Location,
            [CrashVariables.Points] = PointsFile,
            // A life of seconds is over before what the runtime learns about it could pay.
            ["DOTNET_TieredPGO"] = "0",
        };
        foreach (var server in Servers.Servers)
        {
            environment[$"{server.Name}_TOKEN"] = server.Server.Token;
            environment[$"{server.Name}_PASSWORD"] = server.Server.RootPassword;
        }

        if (dieAt is not null) environment[CrashVariables.DieAt] = dieAt;
        return BotProcess.Start(environment, Folder.FullName);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        await Platform.DisposeAsync();
        await Servers.DisposeAsync();
        Folder.Delete(recursive: true);
    }
}
