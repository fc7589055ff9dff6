using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Doors;

/// <summary>Opens the bot's HTTP ports, with bounds that hold for every address behind them.</summary>
internal static class BotDoors
{
    /// <summary>In bytes a second. It is the pace of a line that hardly works.</summary>
    private const int SlowestBody = 240;

    public static void AddDoors(this WebApplicationBuilder builder, BotConfiguration configuration)
    {
        builder.WebHost.UseUrls(configuration.Environment.Urls);
        builder.Services.TryAddSingleton(new DoorBounds());
        builder.Services.AddSingleton(_ => new SenderLimits(configuration.Settings.Limits));
        builder.Services.AddSingleton<SenderConnections>();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<DoorBounds, SenderConnections>(Bound);
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>().Configure<DoorBounds>((timeouts, bounds) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = bounds.Request,
            TimeoutStatusCode = StatusCodes.Status408RequestTimeout,
        });
    }

    /// <summary>
    /// To be called before anything is mapped. Routing is placed behind the guard by name; left to itself, the framework puts it in front
    /// of everything, and what comes with it would answer senders who have not been counted.
    /// </summary>
    public static void UseDoors(this WebApplication bot)
    {
        bot.UseMiddleware<FaultLog>();
        bot.UseMiddleware<SenderGuard>();
        bot.UseRouting();
        bot.UseRequestTimeouts();
    }

    private static void Bound(KestrelServerOptions kestrel, DoorBounds bounds, SenderConnections connections)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = bounds.MostBytes;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(SlowestBody, bounds.SlowBody);
        kestrel.Limits.RequestHeadersTimeout = bounds.Headers;
        kestrel.Limits.KeepAliveTimeout = bounds.Idle;
        kestrel.Limits.MaxConcurrentConnections = bounds.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = bounds.Pages;
        kestrel.ConfigureEndpointDefaults(port => port.Use(next => connection => connections.ServeAsync(connection, next)));
    }
}
