namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>
/// The buckets, found by what Discord's answers have told: routes that name the same bucket share one queue for each
/// channel, server or webhook. Nothing about sizes is known beforehand.
/// </summary>
internal sealed class BucketQueues(TimeProvider time)
{
    private const int MostBuckets = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<(string Name, string Major), Bucket> _buckets = [];

    /// <summary>Waits for leave to send on a route.</summary>
    public Task<Turn> EnterAsync(Route route, TimeSpan patience, CancellationToken cancellationToken)
    {
        Bucket bucket;
        lock (_lock) bucket = FindNeedsLock(KeyNeedsLock(route));
        return bucket.EnterAsync(patience, cancellationToken);
    }

    /// <summary>Learns from the answer to a request that had leave.</summary>
    /// <param name="route">Where it went.</param>
    /// <param name="bucket">What gave leave.</param>
    /// <param name="headers">What the answer said about limits.</param>
    /// <param name="answered">Whether there was an answer at all.</param>
    public void Leave(Route route, Bucket bucket, LimitHeaders? headers, bool answered)
    {
        if (headers?.Bucket is { } name) Rename(route, name);
        bucket.Leave(headers, answered);
    }

    /// <summary>Lets nothing through on a route for a while.</summary>
    public void Block(Route route, TimeSpan duration)
    {
        Bucket bucket;
        lock (_lock) bucket = FindNeedsLock(KeyNeedsLock(route));
        bucket.Block(duration);
    }

    /// <summary>A route's name may be learned in one channel while requests wait, or are held back, in others: all of them move.</summary>
    private void Rename(Route route, string name)
    {
        lock (_lock)
        {
            var before = _names.GetValueOrDefault(route.Kind, route.Kind);
            if (before == name) return;
            _names[route.Kind] = name;
            foreach (var key in _buckets.Keys.Where(key => key.Name == before).ToList())
            {
                _buckets.Remove(key, out var moved);
                if (!_buckets.TryAdd((name, key.Major), moved!)) moved!.HandOverTo(_buckets[(name, key.Major)]);
            }
        }
    }

    private (string Name, string Major) KeyNeedsLock(Route route) => (_names.GetValueOrDefault(route.Kind, route.Kind), route.Major);

    private Bucket FindNeedsLock((string Name, string Major) key)
    {
        if (_buckets.TryGetValue(key, out var bucket)) return bucket;
        if (_buckets.Count >= MostBuckets) ForgetIdleNeedsLock();
        return _buckets[key] = new Bucket(time);
    }

    private void ForgetIdleNeedsLock()
    {
        foreach (var (key, bucket) in _buckets.Where(entry => entry.Value.IsIdle).ToList())
        {
            _buckets.Remove(key);
            bucket.Dispose();
        }
    }
}
