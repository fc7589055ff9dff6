using Microsoft.Extensions.DependencyInjection;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Registers the way of commands.</summary>
public static class CommandServices
{
    /// <summary>Adds <see cref="CommandDispatcher"/> with what it needs of this room; the engine and the access policy come from elsewhere.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) =>
        services.AddMetrics().AddSingleton<Departure>().AddSingleton<CommandMeter>().AddSingleton<CommandDispatcher>();
}
