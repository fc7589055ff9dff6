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
        builder.Services.AddOptions<KestrelServerOptions>().Configure<DoorBounds>(Bound);
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>().Configure<DoorBounds>((timeouts, bounds) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = bounds.Request,
            TimeoutStatusCode = StatusCodes.Status408RequestTimeout,
        });
    }

    /// <summary>To be called before anything is mapped.</summary>
    public static void UseDoors(this WebApplication bot)
    {
        bot.UseMiddleware<SenderGuard>();
        bot.UseRequestTimeouts();
    }

    private static void Bound(KestrelServerOptions kestrel, DoorBounds bounds)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = bounds.MostBytes;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(SlowestBody, bounds.SlowBody);
        kestrel.Limits.RequestHeadersTimeout = bounds.Headers;
        kestrel.Limits.MaxConcurrentConnections = bounds.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = bounds.Pages;
    }
}
