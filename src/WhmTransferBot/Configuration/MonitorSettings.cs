namespace WhmTransferBot.Configuration;

/// <summary>How the bot watches running migrations.</summary>
public sealed class MonitorSettings
{
    /// <summary>Time between two looks at a running session, 1 second to 1 hour. Default 10 seconds; 1 second on the practice range.</summary>
    public TimeSpan? PollInterval { get; set; }

    /// <summary>How long nothing may move before the thread is warned, at least 1 minute. Default 15 minutes.</summary>
    public TimeSpan StallAfter { get; set; } = TimeSpan.FromMinutes(15);
}
