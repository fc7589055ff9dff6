namespace WhmTransferBot.Discord.Rooms;

/// <summary>
/// Discord allows few edits of messages older than an hour and does not say how few (error 30046). After such a refusal
/// the message is left alone, longer each time, until an edit is taken again.
/// </summary>
internal sealed class OldMessageEdits(TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly RunningTime _running = new(time);
    private readonly Dictionary<Snowflake, (TimeSpan Until, TimeSpan Pause)> _paused = [];

    /// <summary>How long the message has to be left alone still; nothing when it may be edited.</summary>
    public TimeSpan? Pause(Snowflake message)
    {
        lock (_lock)
        {
            return _paused.TryGetValue(message, out var paused) && paused.Until > Now ? paused.Until - Now : null;
        }
    }

    /// <summary>Notes a refusal, and says how long to leave the message alone.</summary>
    public TimeSpan Refused(Snowflake message)
    {
        lock (_lock)
        {
            var pause = _paused.TryGetValue(message, out var before) ? Shorter(before.Pause * 2, LongestPause) : FirstPause;
            _paused[message] = (Now + pause, pause);
            return pause;
        }
    }

    /// <summary>Notes that the message was edited, or is no more.</summary>
    public void Over(Snowflake message)
    {
        lock (_lock) _paused.Remove(message);
    }

    private TimeSpan Now => _running.Now;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
