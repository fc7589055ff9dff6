using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Slack.Answers;
using WhmTransferBot.Slack.Checkups;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.Forms;
using WhmTransferBot.Slack.Home;
using WhmTransferBot.Slack.Http;
using WhmTransferBot.Slack.Inbound;
using WhmTransferBot.Slack.Pacing;
using WhmTransferBot.Slack.People;
using WhmTransferBot.Slack.Socket;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack;

/// <summary>Takes the Slack room into a host.</summary>
public static class SlackRegistration
{
    /// <summary>
    /// Registers Slack as a platform and everything that keeps it reachable. The host registers the dispatcher, the access
    /// policy and the engine's <c>IMigrations</c>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">What the room needs to know.</param>
    /// <exception cref="ArgumentException">The options cannot work; the message names every fault with its remedy.</exception>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        services.AddWebApi(options);
        services.AddInbound();
        services.AddSingleton<SlackPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>());
        services.AddHostedService<WorkspaceWatch>();
        services.AddHostedService<SocketService>();
        services.AddHealthChecks().AddCheck<SlackHealthCheck>("slack", tags: ["ready"]);
        return services;
    }

    /// <summary>Registers <see cref="SlackCheckup"/> alone, for a host that looks but does not run. The host registers the access policy.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">What the room needs to know.</param>
    /// <exception cref="ArgumentException">The options cannot work; the message names every fault with its remedy.</exception>
    public static IServiceCollection AddSlackCheckup(this IServiceCollection services, SlackOptions options)
    {
        services.AddWebApi(options);
        return services.AddSingleton(provider => new SlackCheckup(
            provider.GetRequiredService<SlackWebApi>(),
            provider.GetRequiredService<SlackPatience>(),
            options,
            provider.GetRequiredService<AccessPolicy>(),
            provider.GetRequiredService<SocketTimes>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SocketCheck>>()));
    }

    /// <summary>Maps the three addresses that Slack posts to in HTTP mode; none in socket mode.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<SlackOptions>() is not { Mode: SlackMode.Http }) return endpoints;
        var slack = endpoints.ServiceProvider.GetRequiredService<SlackEndpoints>();
        endpoints.MapPost("/slack/commands", (HttpContext context) => slack.CommandAsync(context));
        endpoints.MapPost("/slack/interactions", (HttpContext context) => slack.InteractionAsync(context));
        endpoints.MapPost("/slack/events", (HttpContext context) => slack.EventAsync(context));
        return endpoints;
    }

    private static void AddWebApi(this IServiceCollection services, SlackOptions options)
    {
        if (options.Faults() is { Count: > 0 } faults) throw new ArgumentException(string.Join(' ', faults), nameof(options));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddMetrics();
        services.TryAddSingleton(new SocketTimes());
        services.AddSingleton<SlackMeter>();
        services.AddSingleton<SlackLink>();
        services.AddHttpClient(SlackWire.ClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = 16 * 1024 * 1024;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("WhmTransferBot/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the token to somewhere else.
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();
        services.AddSingleton<SlackWire>();
        services.AddSingleton<CallPacer>();
        services.AddSingleton<SlackWebApi>();
        services.AddSingleton<SlackPatience>();
        services.AddSingleton<SlackWorkspace>();
        services.AddSingleton<FileDelivery>();
        services.AddSingleton<PastDeliverySearch>();
    }

    private static void AddInbound(this IServiceCollection services)
    {
        services.AddSingleton<UserGroups>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<RoomMembership>();
        services.AddSingleton<PersonLanes>();
        services.AddSingleton<SeenDeliveries>();
        services.AddSingleton<PrivateAnswers>();
        services.AddSingleton<PublicAnswers>();
        services.AddSingleton<SlackAnswers>();
        services.AddSingleton<SlackHome>();
        services.AddSingleton<SlackInbox>();
        services.AddSingleton<FormIntake>();
        services.AddSingleton<SocketReceiver>();
        services.AddSingleton<RequestSignature>();
        services.AddSingleton<SlackEndpoints>();
    }
}
