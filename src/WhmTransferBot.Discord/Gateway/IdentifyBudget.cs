using Microsoft.Extensions.Logging;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>
/// Sessions are rationed: some 1000 a day, and a bot that begins more has its token reset
/// (docs.discord.com/developers/events/gateway, session start limit). Before each the ration is looked at, and when half of
/// it is gone the rest is spread over the time until it is renewed.
/// </summary>
internal sealed partial class IdentifyBudget(RestClient rest, DiscordOptions options, TimeProvider time, ILogger<IdentifyBudget> log)
{
    private static readonly TimeSpan BetweenTwo = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RunningTime _running = new(time);
    private TimeSpan? _last;

    /// <summary>Waits until a session may begin.</summary>
    /// <returns>Where to; or why there is no use in trying.</returns>
    public async Task<(Uri? Address, GatewayEnding? Failure)> TakeAsync(CancellationToken cancellationToken)
    {
        var answer = await rest.SendAsync(new RestRequest(Routes.Gateway) { Patience = Patience }, cancellationToken);
        if (answer is RestAnswer.TokenRefused or RestAnswer.Refused { Status: System.Net.HttpStatusCode.Unauthorized }) return (null, CloseCodes.Meaning(4004));
        if (answer is RestAnswer.Limited limited) await Task.Delay(limited.RetryAfter, time, cancellationToken);
        if (answer is not RestAnswer.Succeeded { Body: var body }) return (null, new GatewayEnding.NewSession($"the gateway's address is not known: {answer}"));
        if (GatewayAddress.Read(body.Property("url").Text(), options.Api) is not { } address) return (null, new GatewayEnding.NewSession("Discord gave no usable address of the gateway"));

        var wait = Wait(SessionStartLimit.Read(body.Property("session_start_limit")));
        if (wait > BetweenTwo) Log.Rationed(log, wait);
        await Task.Delay(wait, time, cancellationToken);
        _last = Now;
        return (address, null);
    }

    private TimeSpan Now => _running.Now;

    private TimeSpan Wait(SessionStartLimit limit)
    {
        if (limit.Remaining <= 0) return limit.ResetAfter;
        if (_last is not { } last) return TimeSpan.Zero;
        var apart = limit.Remaining > limit.Total / 2 ? BetweenTwo : limit.ResetAfter / limit.Remaining;
        var since = Now - last;
        return since < apart ? apart - since : TimeSpan.Zero;
    }

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Warning, "Few sessions with Discord's gateway are left for today; the next begins in {Wait}.")]
        public static partial void Rationed(ILogger logger, TimeSpan wait);
    }
}
