namespace WhmTransferBot.Whm;

/// <summary>Time-outs, repetitions and bounds of the calls to WHM servers.</summary>
public sealed class WhmOptions
{
    /// <summary>Small reads, for example the state of a session. Default: 30 s, 2 min in total.</summary>
    public CallTimes Read { get; set; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2));

    /// <summary>Reads that grow with the server: accounts, domains, the analysis. Default: 2 min, 5 min in total.</summary>
    public CallTimes LargeRead { get; set; } = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5));

    /// <summary>Reading a log to its end. Default: 5 min, 15 min in total.</summary>
    public CallTimes Log { get; set; } = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));

    /// <summary>Trying a login on the source; never repeated. Default: 2 min.</summary>
    public CallTimes LoginCheck { get; set; } = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2));

    /// <summary>Starting a session, which may be repeated. Default: 1 min, 4 min in total.</summary>
    public CallTimes Start { get; set; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4));

    /// <summary>Queueing, pausing, aborting and other changes; never repeated. Default: 1 min.</summary>
    public CallTimes Change { get; set; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

    /// <summary>Creating and analysing a session, which takes minutes; never repeated. Default: 10 min.</summary>
    public CallTimes SlowChange { get; set; } = new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));

    /// <summary>How often a read or a start is repeated after a transient fault. Default: 3.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>Wait before the first repetition; it doubles each time and varies at random. Default: 1 s.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that asks for a longer rest than this is not waited for: the call fails and says how long. Default: 30 s.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest answer that is read, logs apart, in bytes. Default: 64 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Longest line of a log that is parsed, in bytes; longer ones are skipped and counted. Default: 1 MiB.</summary>
    public int MaxLogLineBytes { get; set; } = 1024 * 1024;

    /// <summary>New bytes of a log that one page takes up at most; the rest comes with the next page. Default: 32 MiB.</summary>
    public int MaxLogPageBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Events of a log that one page takes up at most, or a few more; the rest comes with the next page. Default: 250,000.</summary>
    public int MaxLogPageEvents { get; set; } = 250_000;
}
