using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Checkups;
using WhmTransferBot.Discord.Commands;
using WhmTransferBot.Discord.Forms;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Discord.Interactions;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Discord.Rest.RateLimits;
using WhmTransferBot.Discord.Rooms;

namespace WhmTransferBot.Discord;

/// <summary>Takes the Discord room into a host.</summary>
public static class DiscordRegistration
{
    /// <summary>
    /// Registers Discord as a platform and everything that keeps it reachable. The host registers the dispatcher and, in a
    /// cluster, before this, its <see cref="IGatewayTurns"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">What the room needs to know.</param>
    /// <exception cref="ArgumentException">The options cannot work; the message names every fault with its remedy.</exception>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        if (options.Faults() is { Count: > 0 } faults) throw new ArgumentException(string.Join(' ', faults), nameof(options));
        services.AddRest(options);
        services.AddHealthChecks().AddCheck<DiscordHealthCheck>(DiscordPlatform.PlatformName, tags: ["ready"]);
        return services.AddRooms().AddInteractions(options).AddGateway(options);
    }

    /// <summary>Registers <see cref="DiscordCheckup"/> alone, for a host that looks but does not run.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">What the room needs to know.</param>
    /// <exception cref="ArgumentException">The options cannot work; the message names every fault with its remedy.</exception>
    public static IServiceCollection AddDiscordCheckup(this IServiceCollection services, DiscordOptions options)
    {
        if (options.Faults() is { Count: > 0 } faults) throw new ArgumentException(string.Join(' ', faults), nameof(options));
        services.AddRest(options);
        return services.AddSingleton(provider => new DiscordCheckup(
            provider.GetRequiredService<RestClient>(), options, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Maps the address that Discord posts interactions to in HTTP mode; none in gateway mode.</summary>
    public static IEndpointRouteBuilder MapDiscord(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<DiscordOptions>() is not { Mode: DiscordMode.Http }) return endpoints;
        var interactions = endpoints.ServiceProvider.GetRequiredService<InteractionEndpoint>();
        endpoints.MapPost("/discord/interactions", (HttpRequest request, CancellationToken cancellationToken) => interactions.AnswerAsync(request, cancellationToken));
        return endpoints;
    }

    /// <summary>Addresses and bodies of requests carry tokens, so that nothing of the HTTP client is logged.</summary>
    private static void AddRest(this IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<DiscordMeter>();
        services.AddHttpClient(RestTransport.ClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = 16 * 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the token to somewhere else.
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();
        services.AddSingleton<RestTransport>();
        services.AddSingleton<Buckets>();
        services.AddSingleton<GlobalLimit>();
        services.AddSingleton<InvalidRequests>();
        services.AddSingleton<RestClient>();
        services.AddSingleton<ChannelApi>();
        services.AddSingleton<InteractionApi>();
        services.AddSingleton<ApplicationApi>();
    }

    private static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.AddSingleton<OldMessageEdits>();
        services.AddSingleton<BotSelf>();
        services.AddSingleton<PastMessages>();
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
        return options.Mode is DiscordMode.Gateway ? services.AddHostedService<GatewayService>() : services.AddHostedService<ReachWatch>();
    }
}
