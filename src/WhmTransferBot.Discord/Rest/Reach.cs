namespace WhmTransferBot.Discord.Rest;

/// <summary>Whether Discord answers: that it ever did, and since when it does not.</summary>
internal sealed class Reach(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly RunningTime _running = new(time);
    private TimeSpan? _failingSince;
    private string _reason = string.Empty;

    /// <summary>Whether Discord has answered yet.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>How long ago the first request since the last answer went without one, and why the newest did; nothing while Discord answers.</summary>
    public (TimeSpan For, string Reason)? Failing
    {
        get
        {
            lock (_lock) return _failingSince is { } since ? (_running.Now - since, _reason) : null;
        }
    }

    /// <summary>Discord answered, whatever it said.</summary>
    public void Answered()
    {
        lock (_lock)
        {
            HasAnswered = true;
            _failingSince = null;
        }
    }

    /// <summary>Discord did not answer.</summary>
    public void Failed(string reason)
    {
        lock (_lock)
        {
            _failingSince ??= _running.Now;
            _reason = reason;
        }
    }
}
