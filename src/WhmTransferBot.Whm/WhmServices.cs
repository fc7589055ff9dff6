using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WhmTransferBot.Whm.Endpoints;

namespace WhmTransferBot.Whm;

/// <summary>Registers this room.</summary>
public static class WhmServices
{
    /// <summary>Adds <see cref="WhmClientFactory"/>.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Changes time-outs, repetitions and bounds.</param>
    public static IServiceCollection AddWhm(this IServiceCollection services, Action<WhmOptions>? configure = null)
    {
        services.AddHttpClient();
        services.AddMetrics();
        services.AddOptions<WhmOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WhmOptions>, WhmOptionsValidation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>, ServerConnections>());
        // Every poll would otherwise be four lines; the client logs its calls itself.
        services.AddLogging(logging => logging.AddFilter("System.Net.Http.HttpClient." + ServerConnections.NamePrefix.TrimEnd(), LogLevel.Warning));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WhmClientFactory>();
        return services;
    }
}
