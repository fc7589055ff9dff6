namespace WhmTransferBot.Discord;

/// <summary>
/// A stopwatch that runs from its making and that nobody can set back. It counts from its own start, because the difference
/// of two large timestamps is rounded, and a wait that is over would then seem to lack some microseconds.
/// </summary>
/// <param name="time">The clock.</param>
internal readonly struct RunningTime(TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    /// <summary>The time since its making.</summary>
    public TimeSpan Now => time.GetElapsedTime(_started);
}
