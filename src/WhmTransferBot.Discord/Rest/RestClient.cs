using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Rest.RateLimits;
using WhmTransferBot.Discord.Rooms;

namespace WhmTransferBot.Discord.Rest;

/// <summary>
/// Sends requests to Discord: each asks its bucket and the global limit for leave, waits no longer than it is patient, is
/// repeated where that is harmless, and ends in a <see cref="RestAnswer"/>. It never throws for what Discord may answer.
/// </summary>
internal sealed partial class RestClient(RestTransport transport, Buckets buckets, GlobalLimit global, InvalidRequests invalid, DiscordMeter meter, IEnumerable<ILostPlatforms> losses, TimeProvider time, ILogger<RestClient> log)
{
    private const int MostRepeats = 2;

    private readonly ResiliencePipeline<RestAnswer> _repeating = new ResiliencePipelineBuilder<RestAnswer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<RestAnswer>
        {
            ShouldHandle = static attempt => ValueTask.FromResult(attempt.Outcome.Result is RestAnswer.Unreachable),
            MaxRetryAttempts = MostRepeats,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(500),
            UseJitter = true,
        })
        .Build();

    private volatile bool _tokenRefused;

    /// <summary>Whether Discord said that the token is not valid; nothing is sent any more then.</summary>
    public bool TokenRefused => _tokenRefused;

    /// <summary>Whether Discord answers.</summary>
    public Reach Reach { get; } = new(time);

    /// <summary>Sends a request, waiting its turn at most as long as its patience.</summary>
    public async Task<RestAnswer> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        if (!request.Route.Repeatable) return await TakeTurnsAsync(request, cancellationToken);
        return await _repeating.ExecuteAsync(
            static async (state, token) => await state.Client.TakeTurnsAsync(state.Request, token),
            (Client: this, Request: request),
            cancellationToken);
    }

    private async Task<RestAnswer> TakeTurnsAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            if (_tokenRefused && !request.Route.OfInteraction) return new RestAnswer.TokenRefused();
            if (invalid.Pause() is { } pause) return new RestAnswer.Limited(pause);
            if (Enter(request.Route, out var bucket) is not { } wait)
            {
                if (await SendOnceAsync(request, bucket, cancellationToken) is { } answer) return answer;
            }
            else if (time.GetElapsedTime(started) + wait > request.Patience)
            {
                return new RestAnswer.Limited(wait);
            }
            else
            {
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    /// <returns>Nothing when the request may be sent; otherwise how long until it might.</returns>
    private TimeSpan? Enter(Route route, out Bucket bucket)
    {
        bucket = buckets.Of(route);
        if (bucket.TryEnter() is { } wait) return wait;
        if (route.OfInteraction || global.TryEnter() is not { } all) return null;
        bucket.Leave(null);
        return all;
    }

    /// <returns>The answer; nothing when Discord said 429 and the request has to ask for leave again.</returns>
    private async Task<RestAnswer?> SendOnceAsync(RestRequest request, Bucket bucket, CancellationToken cancellationToken)
    {
        TransportAnswer? received = null;
        try
        {
            received = await transport.SendAsync(request, cancellationToken);
        }
        finally
        {
            buckets.Learn(request.Route, bucket, received?.Limits);
        }

        Count(request.Route, received);
        if (received.TooMany is not { } tooMany) return received.Answer;
        Wait(request.Route, tooMany);
        return null;
    }

    private void Count(Route route, TransportAnswer received)
    {
        meter.Requested(route.Kind, received.Outcome);
        if (received.Answer is RestAnswer.Unreachable lost) Reach.Failed(lost.Reason);
        else Reach.Answered();
        if (received.IsInvalid) invalid.Add();
        if (received.IsInvalid && invalid.Count == InvalidRequests.Most) Log.InvalidBudgetSpent(log, InvalidRequests.Window);
        if (!received.IsUnauthorized || route.OfInteraction) return;
        _tokenRefused = true;
        Log.TokenWasRefused(log);
        foreach (var loss in losses) loss.Report(DiscordPlatform.PlatformName, "Discord does not accept the bot's token. Put the right one into DISCORD_BOT_TOKEN and start again.");
    }

    private void Wait(Route route, TooManyRequests tooMany)
    {
        Log.TooMany(log, route, tooMany.Scope, tooMany.RetryAfter.TotalSeconds);
        if (tooMany.Scope is RateLimitScope.Global && !route.OfInteraction) global.Block(tooMany.RetryAfter);
        else buckets.Of(route).Block(tooMany.RetryAfter);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "Discord says that the bot's token is not valid. Nothing more is sent to Discord. Put the right token into DISCORD_BOT_TOKEN and start again.")]
        public static partial void TokenWasRefused(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "Discord limits {Route} ({Scope}): it may be used again in {Seconds} s.")]
        public static partial void TooMany(ILogger logger, Route route, RateLimitScope scope, double seconds);

        [LoggerMessage(3, LogLevel.Critical, "Too many of the bot's requests were refused within {Window}; nothing is sent until some of them are older than that, so that Discord does not ban this address.")]
        public static partial void InvalidBudgetSpent(ILogger logger, TimeSpan window);
    }
}
