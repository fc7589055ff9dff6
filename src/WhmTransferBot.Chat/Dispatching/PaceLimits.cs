namespace WhmTransferBot.Chat.Dispatching;

/// <summary>How much one person may ask for. Far more than people at work ever type or click.</summary>
public sealed record PaceLimits
{
    /// <summary>How many commands and clicks are taken at once, 10 to 100,000. Default 60.</summary>
    public int AtOnce { get; init; } = 60;

    /// <summary>How many are taken per minute in the long run, 10 to 100,000. Default 60.</summary>
    public int PerMinute { get; init; } = 60;
}
