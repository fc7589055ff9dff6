namespace WhmTransferBot.Engine;

/// <summary>
/// A while in which something is left alone, by the time of day. It is over as well when the clock shows a moment before it began: then
/// the clock was set back, and nobody waits until it has caught up.
/// </summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it ends.</param>
internal readonly record struct Pause(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>A pause that begins now.</summary>
    public static Pause Of(TimeSpan length, DateTimeOffset now) => new(now, now + length);

    /// <summary>What is left of it; zero when it is over.</summary>
    public TimeSpan LeftAt(DateTimeOffset now) => IsOver(now) ? TimeSpan.Zero : Until - now;

    /// <summary>Whether it is over.</summary>
    public bool IsOver(DateTimeOffset now) => now >= Until || now < From;
}
