namespace WhmTransferBot.Slack.Socket;

/// <summary>
/// How long to wait between attempts to connect: next to nothing for the first, then twice as long each time up to a limit,
/// spread at random so that many bots do not return at the same moment.
/// </summary>
internal sealed class Backoff(SocketTimes times)
{
    private const double SmallestShare = 0.5;
    private const double ShareOfTheFirst = 0.1;

    private int _failures;

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Next()
    {
        var failure = _failures++;
        if (failure == 0) return times.FirstWait * ShareOfTheFirst * Random.Shared.NextDouble();
        var full = Math.Min(times.LongestWait.TotalSeconds, times.FirstWait.TotalSeconds * Math.Pow(2, Math.Min(failure - 1, 30)));
        return TimeSpan.FromSeconds(full * (SmallestShare + ((1 - SmallestShare) * Random.Shared.NextDouble())));
    }

    /// <summary>A connection has held, so the next failure is a first one.</summary>
    public void Reset() => _failures = 0;
}
