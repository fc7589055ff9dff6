using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WhmTransferBot.Slack;

/// <summary>Says whether the bot hears Slack. A short gap after a connection is no illness: Slack renews them all day.</summary>
internal sealed class SlackHealthCheck(SlackLink link, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan ShortGap = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = link.Status;
        var since = time.GetUtcNow() - status.Since;
        return Task.FromResult(status.State switch
        {
            SlackLinkState.Connected => HealthCheckResult.Healthy("Slack is connected."),
            SlackLinkState.Stopped => HealthCheckResult.Unhealthy(status.Problem),
            SlackLinkState.Connecting => HealthCheckResult.Unhealthy($"Slack is not connected yet. {status.Problem}".TrimEnd()),
            _ when since < ShortGap => HealthCheckResult.Degraded($"Slack is being connected again. {status.Problem}"),
            _ => HealthCheckResult.Unhealthy($"Slack has not been connected for {since.TotalSeconds:0} s. {status.Problem}"),
        });
    }
}
