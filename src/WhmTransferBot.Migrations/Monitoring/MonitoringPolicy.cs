namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>How often and how patiently the bot looks at a running migration.</summary>
public sealed record MonitoringPolicy
{
    /// <summary>The longest pause between two looks while the destination does not answer.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Time between two looks. Default 10 seconds.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long nothing may move before the thread is warned. Default 15 minutes.</summary>
    public TimeSpan StallAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Arrived accounts are told in one message for at least this long. Default 30 seconds.</summary>
    public TimeSpan GatherArrivals { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Looks that may fail in a row before the thread is told. Default 3.</summary>
    public int SightLostAfter { get; init; } = 3;

    /// <summary>The pause before the next look after so many that failed: doubles up to <see cref="LongestPause"/>.</summary>
    public TimeSpan PauseAfter(int failedLooks)
    {
        var doubled = PollInterval * Math.Pow(2, Math.Min(failedLooks, 16));
        return doubled < LongestPause ? doubled : LongestPause;
    }
}
