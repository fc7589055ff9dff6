using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Pacing;

/// <summary>
/// Keeps Slack's limits before Slack has to: each method has its rate, and messages have one for each channel besides.
/// What Slack itself asks for with <c>Retry-After</c> is kept in the same place. Time is counted, not read from the calendar, so
/// a clock that is set right does no harm.
/// </summary>
internal sealed class CallPacer(TimeProvider time)
{
    private readonly Dictionary<string, Meter> _meters = [];
    private readonly Lock _lock = new();
    private readonly long _begin = time.GetTimestamp();

    /// <summary>Counts a call if it may go out now.</summary>
    /// <returns>Zero if it may; otherwise how long to wait before asking again.</returns>
    public TimeSpan Take(ApiMethod method, string? channel)
    {
        lock (_lock)
        {
            var now = time.GetElapsedTime(_begin);
            var meters = MetersOf(method, channel);
            var wait = meters.Max(meter => meter.WaitAt(now));
            if (wait > TimeSpan.Zero) return wait;
            foreach (var meter in meters) meter.Count(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Keeps what Slack asked for. A limit on messages is one of their channel, so that other channels go on.</summary>
    public void Hold(ApiMethod method, string? channel, TimeSpan retryAfter)
    {
        lock (_lock)
        {
            MetersOf(method, channel)[^1].HoldUntil(time.GetElapsedTime(_begin) + retryAfter);
        }
    }

    private List<Meter> MetersOf(ApiMethod method, string? channel)
    {
        var meters = new List<Meter> { MeterOf(method.Name, method.Rate) };
        if (method.ChannelRate is { } rate && channel is not null) meters.Add(MeterOf($"{method.Name} {channel}", rate));
        return meters;
    }

    private Meter MeterOf(string key, Rate rate)
    {
        if (!_meters.TryGetValue(key, out var meter)) _meters[key] = meter = new Meter(rate);
        return meter;
    }
}
