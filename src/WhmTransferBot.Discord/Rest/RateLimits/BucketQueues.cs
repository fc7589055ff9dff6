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
    private readonly Dictionary<string, Bucket> _buckets = [];

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
        var home = headers?.Bucket is { } name ? Rename(route, bucket, name) : bucket;
        if (home != bucket) bucket.HandOverTo(home);
        bucket.Leave(headers, answered);
    }

    /// <summary>Lets nothing through on a route for a while.</summary>
    public void Block(Route route, TimeSpan duration)
    {
        Bucket bucket;
        lock (_lock) bucket = FindNeedsLock(KeyNeedsLock(route));
        bucket.Block(duration);
    }

    private Bucket Rename(Route route, Bucket bucket, string name)
    {
        lock (_lock)
        {
            if (_names.TryGetValue(route.Kind, out var known) && known == name) return bucket;
            _buckets.Remove(KeyNeedsLock(route));
            _names[route.Kind] = name;
            var key = KeyNeedsLock(route);
            return _buckets.TryAdd(key, bucket) ? bucket : _buckets[key];
        }
    }

    private string KeyNeedsLock(Route route) => $"{_names.GetValueOrDefault(route.Kind, route.Kind)} {route.Major}";

    private Bucket FindNeedsLock(string key)
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
