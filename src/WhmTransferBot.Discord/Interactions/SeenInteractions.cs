namespace WhmTransferBot.Discord.Interactions;

/// <summary>Remembers interactions, because a resumed session and a repeated request bring them again.</summary>
internal sealed class SeenInteractions
{
    /// <summary>How many are remembered; far more than come within the 15 minutes in which one can be answered.</summary>
    public const int Most = 20_000;

    private readonly Lock _lock = new();
    private readonly HashSet<Snowflake> _seen = [];
    private readonly Queue<Snowflake> _order = new();

    /// <summary>Notes an interaction.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(Snowflake interaction)
    {
        lock (_lock)
        {
            if (!_seen.Add(interaction)) return false;
            _order.Enqueue(interaction);
            if (_order.Count > Most) _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
