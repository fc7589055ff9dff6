using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Chat.Threads;
using WhmTransferBot.Engine.Departing;
using WhmTransferBot.Engine.Effects;
using WhmTransferBot.Engine.Facts;
using WhmTransferBot.Engine.Figures;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Engine.Sweeping;
using WhmTransferBot.Engine.Telling;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Storage;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine;

/// <summary>Registers this room.</summary>
public static class EngineServices
{
    /// <summary>Adds the engine: owners of migrations, rooms and servers, their effects, and the sweeper that wakes them.</summary>
    /// <param name="services">The program's services; storage and at least one chat platform come from elsewhere.</param>
    /// <param name="options">Policy and rooms.</param>
    /// <param name="inventory">The servers.</param>
    public static IServiceCollection AddEngine(this IServiceCollection services, EngineOptions options, ServerInventory inventory)
    {
        services.AddWhm();
        services.AddSingleton(options).AddSingleton(inventory).AddSingleton<WhmConnections>();
        services.AddSingleton(new PreflightExamination(PreflightRules.All));
        services.AddSingleton<SourceReader>().AddSingleton<NameVerdicts>().AddSingleton<SessionExaminer>().AddSingleton<PlanDrafter>().AddSingleton<LogReader>();
        services.AddSingleton<ThreadWriter>().AddSingleton<MigrationCard>().AddSingleton<AllRooms>().AddSingleton<ThreadScribe>().AddSingleton<RoomDelivery>();
        services.AddEffects();
        services.AddSingleton<IMigrations, MigrationDesk>().AddSingleton<IRoomHistory, RoomHistory>();
        services.AddMetrics().AddSingleton<EngineMeter>();
        services.AddSingleton<Sweeper>();
        services.AddHostedService<Farewell>();
        services.AddSerializer(serializer => serializer.AddJsonSerializer(IsOurs, StorageJson.Options));
        // An owner may live in another bot. A refusal of the database has to come back as what it is.
        services.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add("WhmTransferBot"));
        return services;
    }

    /// <summary>Lets the sweeper run by itself; hosts that move the clock themselves leave this out.</summary>
    public static IServiceCollection AddSweeping(this IServiceCollection services) =>
        services.AddHostedService<StandingFigures>().AddHostedService(provider => provider.GetRequiredService<Sweeper>());

    /// <summary>Exceptions have Orleans' own way over the wire.</summary>
    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("WhmTransferBot", StringComparison.Ordinal) is true && !type.IsAssignableTo(typeof(Exception));

    private static void AddEffects(this IServiceCollection services)
    {
        services.AddSingleton<SessionOpener>().AddSingleton<CountedOpener>().AddSingleton<SessionWatch>().AddSingleton<QueueFiller>().AddSingleton<Look>().AddSingleton<RestoreStart>();
        services.AddSingleton<IEffect, CreateEffect>();
        services.AddSingleton<IEffect, CheckEffect>();
        services.AddSingleton<IEffect, QueueEffect>();
        services.AddSingleton<IEffect, ApprovedEffect>();
        services.AddSingleton<IEffect, RebuildEffect>();
        services.AddSingleton<IEffect, StartEffect>();
        services.AddSingleton<IEffect, MonitorEffect>();
        services.AddSingleton<IEffect, PauseEffect>();
        services.AddSingleton<IEffect, AbortEffect>();
        services.AddSingleton<IEffect, ArchiveEffect>();
        services.AddSingleton<EffectTable>();
    }
}
