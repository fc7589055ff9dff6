using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace WhmTransferBot.Whm.Wire;

/// <summary>
/// Total time-out and repetition for each kind of call. They wrap the reading of the answer as well as the request: an answer that
/// breaks off is as common as a connection that is refused.
/// </summary>
internal sealed partial class CallPipelines
{
    private readonly Dictionary<CallKind, ResiliencePipeline> _pipelines = [];
    private readonly WhmOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public CallPipelines(WhmOptions options, TimeProvider time, ILogger logger)
    {
        (_options, _time, _logger) = (options, time, logger);
        foreach (var kind in Enum.GetValues<CallKind>()) _pipelines[kind] = Build(new WhmFunction("", kind));
    }

    public ResiliencePipeline For(WhmFunction function) => _pipelines[function.Kind];

    private ResiliencePipeline Build(WhmFunction function)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = _time };
        if (!function.IsRepeatable || _options.Retries == 0) return builder.Build();
        return builder.AddTimeout(function.Times(_options).Total).AddRetry(Repetition(function)).Build();
    }

    private RetryStrategyOptions Repetition(WhmFunction function) => new()
    {
        MaxRetryAttempts = _options.Retries,
        Delay = _options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        MaxDelay = _options.LongestRetryAfter,
        ShouldHandle = arguments => ValueTask.FromResult(MayRepeat(function, arguments.Outcome.Exception)),
        DelayGenerator = arguments => ValueTask.FromResult(AskedRest(arguments.Outcome.Exception)),
        OnRetry = arguments =>
        {
            if (arguments.Outcome.Exception is WhmException failure)
                Log.Repeating(_logger, failure.Server, failure.Function, failure.Kind, (long)arguments.RetryDelay.TotalMilliseconds);
            return ValueTask.CompletedTask;
        },
    };

    /// <summary>A long answer that did not arrive in minutes is not asked for again at once: that would keep a busy server busy.</summary>
    private bool MayRepeat(WhmFunction function, Exception? fault) =>
        fault is WhmException { Failure.IsTransient: true } failure
        && (failure.Kind is not WhmErrorKind.Timeout || function.Kind is CallKind.Read or CallKind.Start)
        && (failure.RetryAfter ?? TimeSpan.Zero) <= _options.LongestRetryAfter;

    private static TimeSpan? AskedRest(Exception? fault) => fault is WhmException { RetryAfter: { } rest } && rest > TimeSpan.Zero ? rest : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Server} did not answer {Function} properly ({Kind}); asking again in {Milliseconds} ms")]
        public static partial void Repeating(ILogger logger, string server, string function, WhmErrorKind kind, long milliseconds);
    }
}
