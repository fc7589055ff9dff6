namespace WhmTransferBot.Slack.Pacing;

/// <summary>How often something may happen.</summary>
/// <param name="PerMinute">The most in any minute.</param>
/// <param name="AtOnce">How many of them may come at once after a rest.</param>
internal sealed record Rate(int PerMinute, int AtOnce)
{
    /// <summary>Slack's tier 2 of methods, 20 a minute and more.</summary>
    public static Rate Tier2 { get; } = new(20, 5);

    /// <summary>Slack's tier 3, 50 a minute and more.</summary>
    public static Rate Tier3 { get; } = new(50, 10);

    /// <summary>Slack's tier 4, 100 a minute and more.</summary>
    public static Rate Tier4 { get; } = new(100, 20);

    /// <summary>Calls of which Slack takes hundreds a minute in a workspace.</summary>
    public static Rate Hundreds { get; } = new(240, 40);

    /// <summary>Messages into one channel: about one a second, with a little room for clocks that differ.</summary>
    public static Rate OneChannel { get; } = new(55, 1);

    /// <summary>The distance that is kept once the first ones went out at once, so that no minute holds too many.</summary>
    public TimeSpan Interval => TimeSpan.FromMinutes(1) / Math.Max(1, PerMinute - AtOnce);
}
