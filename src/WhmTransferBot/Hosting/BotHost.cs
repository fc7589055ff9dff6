using Microsoft.AspNetCore.Hosting.Server;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Doors;
using WhmTransferBot.Engine;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Rules;

namespace WhmTransferBot.Hosting;

/// <summary>The whole bot, put together from its rooms.</summary>
public static class BotHost
{
    /// <summary>What the bot allows itself from the wish to stop to its end; as long as Docker waits before it kills.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    /// <summary>Builds the bot; it does nothing until it is started.</summary>
    public static WebApplication Create(BotBlueprint blueprint)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.AddBotLogging(blueprint.Configuration.Environment);
        builder.Services.AddSingleton(blueprint.Time).AddSingleton(blueprint.Configuration);
        AddRooms(builder.Services, blueprint);
        builder.Services.AddPlatforms(blueprint);
        builder.AddCluster(blueprint);
        // After the cluster, because parts stop in the opposite order: nobody is called who has gone already.
        if (blueprint.Sweeps) builder.Services.AddSweeping();
        builder.AddMetrics();
        if (blueprint.Listens) builder.AddDoors(blueprint.Configuration);
        else builder.Services.AddSingleton<IServer, ClosedServer>();
        blueprint.Adjust?.Invoke(builder);
        var bot = builder.Build();
        if (blueprint.Listens) bot.MapBot();
        return bot;
    }

    private static void AddRooms(IServiceCollection services, BotBlueprint blueprint)
    {
        var settings = new BotPolicies(blueprint);
        services.AddBotStorage(blueprint.Configuration.Environment);
        services.AddHostedService<SchemaUpdate>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RulesKeeper>(provider, blueprint));
        services.AddHostedService<FirstRules>();
        if (blueprint.Sweeps) services.AddHostedService<RulesWatch>();
        services.AddEngine(settings.Engine, new ServerInventory(blueprint.Servers));
        services.AddSingleton(settings.Access).AddCommands(settings.Pace);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
    }
}
