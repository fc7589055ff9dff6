namespace WhmTransferBot.Discord.Gateway;

/// <summary>How it stands with the gateway, for health checks and figures.</summary>
internal sealed class GatewayState
{
    private readonly Lock _lock = new();
    private readonly RunningTime _running;
    private readonly DiscordMeter _meter;
    private TimeSpan? _deafSince;
    private string _reason = "not connected yet";

    public GatewayState(TimeProvider time, DiscordMeter meter)
    {
        _running = new RunningTime(time);
        _meter = meter;
        _deafSince = Now;
    }

    /// <summary>Why the bot has given up and what has to be mended; nothing while it tries.</summary>
    public string? Stopped { get; private set; }

    /// <summary>Whether another node holds the gateway, so that this one has nothing to hear.</summary>
    public bool IsStandingBy { get; private set; }

    /// <summary>Whether the bot hears what happens in Discord.</summary>
    public bool IsConnected => DeafFor is null;

    /// <summary>How long no events have come; nothing while they come.</summary>
    public TimeSpan? DeafFor
    {
        get
        {
            lock (_lock) return Now - _deafSince;
        }
    }

    /// <summary>How long the bot was deaf last time; nothing before the first time.</summary>
    public TimeSpan? LastDeafFor { get; private set; }

    /// <summary>One sentence.</summary>
    public string Describe()
    {
        lock (_lock)
        {
            if (Stopped is { } stopped) return stopped;
            if (IsStandingBy) return "Another bot of the cluster holds Discord's gateway; this one stands by.";
            return _deafSince is { } since ? $"Not connected to Discord for {(Now - since).TotalSeconds:0} s: {_reason}." : "Connected to Discord.";
        }
    }

    /// <summary>Notes that events come again.</summary>
    /// <param name="resumed">Whether the session goes on.</param>
    /// <returns>For how long none came.</returns>
    public TimeSpan Hears(bool resumed)
    {
        lock (_lock)
        {
            var deafFor = _deafSince is { } since ? Now - since : TimeSpan.Zero;
            _deafSince = null;
            _meter.Connected(resumed, LastDeafFor is null, deafFor);
            LastDeafFor = deafFor;
            return deafFor;
        }
    }

    /// <summary>Notes that no events come any more.</summary>
    public void IsDeaf(string reason)
    {
        lock (_lock)
        {
            _deafSince ??= Now;
            _reason = reason;
        }
    }

    /// <summary>Notes that another node may hold the gateway.</summary>
    public void StandBy()
    {
        lock (_lock) IsStandingBy = true;
    }

    /// <summary>Notes that it is this node's turn.</summary>
    public void HasTurn()
    {
        lock (_lock)
        {
            IsStandingBy = false;
            _deafSince = Now;
        }
    }

    /// <summary>Notes that the bot has given up.</summary>
    public void Stop(string reason)
    {
        IsDeaf(reason);
        lock (_lock) Stopped = reason;
    }

    private TimeSpan Now => _running.Now;
}
