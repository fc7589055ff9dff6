using Microsoft.Extensions.Diagnostics.HealthChecks;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Hosting;

/// <summary>Whether the database can be written.</summary>
/// <param name="schema">The database's tables.</param>
internal sealed class DatabaseHealth(StorageSchema schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await schema.ProbeAsync(cancellationToken);
            return HealthCheckResult.Healthy("The database can be written.");
        }
        catch (StorageUnavailableException unavailable)
        {
            return HealthCheckResult.Unhealthy(unavailable.Message);
        }
    }
}
