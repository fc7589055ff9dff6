namespace WhmTransferBot.Discord.Gateway;

/// <summary>What has to be known to go on with the gateway after a connection is gone.</summary>
internal sealed class GatewayMemory
{
    private long _sequence = -1;

    /// <summary>The session; nothing when a new one is needed.</summary>
    public GatewaySession? Session { get; private set; }

    /// <summary>The number of the last event; nothing before the first.</summary>
    public long? Sequence => Interlocked.Read(ref _sequence) is >= 0 and var sequence ? sequence : null;

    /// <summary>Begins a session.</summary>
    public void Begin(GatewaySession session) => Session = session;

    /// <summary>Notes an event's number. One that comes again, after newer ones, does not take the session back.</summary>
    public void Note(long sequence)
    {
        var known = Interlocked.Read(ref _sequence);
        while (known < sequence)
        {
            var found = Interlocked.CompareExchange(ref _sequence, sequence, known);
            if (found == known) return;
            known = found;
        }
    }

    /// <summary>Gives the session up.</summary>
    public void Forget()
    {
        Session = null;
        Interlocked.Exchange(ref _sequence, -1);
    }
}
