using Microsoft.Extensions.Diagnostics.HealthChecks;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Hosting;

/// <summary>
/// Whether the database can be written. It is tried at most once a second and one at a time, however many ask, so that nobody can make
/// the database work by asking.
/// </summary>
/// <param name="schema">The database's tables.</param>
/// <param name="time">The clock.</param>
internal sealed class DatabaseHealth(StorageSchema schema, TimeProvider time) : IHealthCheck
{
    /// <summary>Whoever asks waits for less than ten seconds, as a rule.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<HealthCheckResult>? _probe;
    private long _probedAt;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // What waits for a lock inside SQLite cannot be called off; it ends by itself.
            return await Probe().WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy(
                $"{schema.Description} did not take a write within {Patience.TotalSeconds:0} s: it is slow, or another process holds it locked.");
        }
    }

    private Task<HealthCheckResult> Probe()
    {
        lock (_lock)
        {
            if (_probe is { } known && (!known.IsCompleted || time.GetElapsedTime(_probedAt) < Fresh)) return known;
            _probedAt = time.GetTimestamp();
            return _probe = Task.Run(ProbeAsync);
        }
    }

    private async Task<HealthCheckResult> ProbeAsync()
    {
        try
        {
            await schema.ProbeAsync(CancellationToken.None);
            return HealthCheckResult.Healthy("The database can be written.");
        }
        catch (StorageUnavailableException unavailable)
        {
            return HealthCheckResult.Unhealthy(unavailable.Message);
        }
    }
}
