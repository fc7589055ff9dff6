using Microsoft.Extensions.Diagnostics.HealthChecks;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord;

/// <summary>Says whether the bot hears Discord and may speak there. A short gap after a connection is no illness: Discord renews them all day.</summary>
internal sealed class DiscordHealthCheck(GatewayState gateway, RestClient rest, DiscordOptions options) : IHealthCheck
{
    private static readonly TimeSpan ShortGap = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (rest.TokenRefused) return HealthCheckResult.Unhealthy("Discord does not accept the bot's token. Put the right one into DISCORD_BOT_TOKEN and start again.");
        if (options.Mode is DiscordMode.Http) return CheckHttp();
        if (gateway.Stopped is { } stopped) return HealthCheckResult.Unhealthy(stopped);
        if (gateway.IsStandingBy) return HealthCheckResult.Healthy(gateway.Describe());
        return gateway.DeafFor switch
        {
            null => HealthCheckResult.Healthy(gateway.Describe()),
            { } gap when gap < ShortGap && gateway.LastDeafFor is not null => HealthCheckResult.Degraded(gateway.Describe()),
            _ => HealthCheckResult.Unhealthy(gateway.Describe()),
        };
    }

    /// <summary>Nobody can know whether Discord's requests arrive before one does; that the bot reaches Discord is the nearest to it.</summary>
    private HealthCheckResult CheckHttp()
    {
        if (!rest.Reach.HasAnswered) return HealthCheckResult.Unhealthy("Discord has not answered the bot yet.");
        if (rest.Reach.Failing is not { } failing) return HealthCheckResult.Healthy("Discord answers, and reaches the bot over HTTP.");
        var words = $"Discord has not answered the bot for {failing.For.TotalSeconds:0} s: {failing.Reason}.";
        return failing.For < ShortGap ? HealthCheckResult.Degraded(words) : HealthCheckResult.Unhealthy(words);
    }
}
