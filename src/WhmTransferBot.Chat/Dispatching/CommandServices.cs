using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Registers the way of commands.</summary>
public static class CommandServices
{
    /// <summary>Adds <see cref="CommandDispatcher"/> with what it needs of this room; the engine and the access policy come from elsewhere.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="pace">How much one person may ask for. Default: <see cref="PaceLimits"/>'s own.</param>
    public static IServiceCollection AddCommands(this IServiceCollection services, PaceLimits? pace = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(pace ?? new PaceLimits()).AddSingleton<CallerPace>();
        return services.AddMetrics().AddSingleton<Departure>().AddSingleton<CommandMeter>().AddSingleton<CommandDispatcher>();
    }
}
