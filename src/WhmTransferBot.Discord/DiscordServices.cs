using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Commands;
using WhmTransferBot.Discord.Forms;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Discord.Interactions;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Discord.Rest.RateLimits;
using WhmTransferBot.Discord.Rooms;

namespace WhmTransferBot.Discord;

/// <summary>Puts the Discord room into a host.</summary>
public static class DiscordServices
{
    /// <summary>The name of the health check, which says whether Discord is connected.</summary>
    public const string HealthCheckName = DiscordPlatform.PlatformName;

    /// <summary>Adds Discord as a chat platform. The host brings the dispatcher and, in a cluster, <see cref="IGatewayTurns"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">What the room needs to know.</param>
    /// <exception cref="ArgumentException">The options cannot work; the message says why, one reason a line.</exception>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        if (options.Faults() is [_, ..] faults) throw new ArgumentException(string.Join('\n', faults), nameof(options));
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<DiscordMeter>();
        services.AddHealthChecks().AddCheck<DiscordHealthCheck>(HealthCheckName, tags: ["ready"]);
        return services.AddRest().AddRooms().AddInteractions(options).AddGateway(options);
    }

    /// <summary>Addresses and bodies of requests carry tokens, so that nothing of the HTTP client is logged.</summary>
    private static IServiceCollection AddRest(this IServiceCollection services)
    {
        services.AddHttpClient(RestTransport.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers();
        services.AddSingleton<RestTransport>();
        services.AddSingleton<BucketQueues>();
        services.AddSingleton<GlobalLimit>();
        services.AddSingleton<InvalidRequests>();
        services.AddSingleton<RestClient>();
        services.AddSingleton<ChannelApi>();
        services.AddSingleton<InteractionApi>();
        return services.AddSingleton<ApplicationApi>();
    }

    private static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.AddSingleton<OldMessageEdits>();
        services.AddSingleton<Poster>();
        services.AddSingleton<MigrationThreads>();
        return services.AddSingleton<IChatPlatform, DiscordPlatform>();
    }

    private static IServiceCollection AddInteractions(this IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(new InteractionReader(options.Guild));
        services.AddSingleton<SeenInteractions>();
        services.AddSingleton<FilledForms>();
        services.AddSingleton<OptionCompletion>();
        services.AddSingleton<InteractionHandler>();
        services.AddSingleton<InteractionIntake>();
        services.AddHostedService(provider => provider.GetRequiredService<InteractionIntake>());
        services.AddHostedService<CommandRegistration>();
        if (options.PublicKey is not { } key) return services;
        services.AddSingleton(provider => new InteractionSignature(key, provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<InteractionEndpoint>();
    }

    private static IServiceCollection AddGateway(this IServiceCollection services, DiscordOptions options)
    {
        services.TryAddSingleton<IGatewayTurns, OnlyNode>();
        services.AddSingleton<GatewayState>();
        services.AddSingleton<IdentifyBudget>();
        return options.Mode is DiscordMode.Gateway ? services.AddHostedService<GatewayService>() : services;
    }
}
