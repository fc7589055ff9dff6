namespace WhmTransferBot.Configuration;

/// <summary>How much one person and one sender may ask for. The defaults are far above what people and platforms do at work.</summary>
public sealed class LimitSettings
{
    /// <summary>The least that any limit may be.</summary>
    public const int Least = 10;

    /// <summary>The most that any limit may be.</summary>
    public const int Most = 100_000;

    /// <summary>The most proxies that may stand before the bot.</summary>
    public const int MostProxies = 10;

    /// <summary>How many commands and clicks of one person are taken at once. Default 60.</summary>
    public int CommandsAtOnce { get; set; } = 60;

    /// <summary>How many commands and clicks of one person are taken per minute in the long run. Default 60.</summary>
    public int CommandsPerMinute { get; set; } = 60;

    /// <summary>How many HTTP requests of one address are answered within a minute. Default 6000: a platform brings bursts from few addresses.</summary>
    public int RequestsPerMinute { get; set; } = 6000;

    /// <summary>How many HTTP requests of one address may be refused within a minute, for example for a wrong signature, before all are. Default 60.</summary>
    public int RefusedPerMinute { get; set; } = 60;

    /// <summary>How many proxies stand one behind the other before the bot, each of which appends to <c>X-Forwarded-For</c> whom it serves, 0 to 10. Default 1.</summary>
    public int Proxies { get; set; } = 1;
}
