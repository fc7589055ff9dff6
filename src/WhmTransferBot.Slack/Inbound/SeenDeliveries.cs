namespace WhmTransferBot.Slack.Inbound;

/// <summary>
/// Remembers what was brought already. Slack brings events at least once, over any of the sockets; what it calls by the same
/// name is done once.
/// </summary>
internal sealed class SeenDeliveries(TimeProvider time)
{
    /// <summary>How long a name is remembered; Slack repeats for about six minutes.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    private const int Most = 20_000;

    private readonly Dictionary<string, long> _names = new(StringComparer.Ordinal);
    private readonly Queue<string> _inOrder = new();
    private readonly Lock _lock = new();

    /// <summary>Whether a name comes for the first time.</summary>
    public bool IsNew(string name)
    {
        lock (_lock)
        {
            while (_inOrder.TryPeek(out var oldest) && (_names.Count >= Most || time.GetElapsedTime(_names[oldest]) > Remembered))
                _names.Remove(_inOrder.Dequeue());
            if (!_names.TryAdd(name, time.GetTimestamp())) return false;
            _inOrder.Enqueue(name);
            return true;
        }
    }
}
