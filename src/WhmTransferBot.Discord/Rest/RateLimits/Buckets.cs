namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>
/// The buckets, found by what Discord's answers have told: routes that name the same bucket share one for each channel, server
/// or webhook. Nothing about sizes is known beforehand.
/// </summary>
internal sealed class Buckets(TimeProvider time)
{
    private const int MostBuckets = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<(string Name, string Major), Bucket> _buckets = [];

    /// <summary>The bucket that a route belongs to, as far as that is known.</summary>
    public Bucket Of(Route route)
    {
        lock (_lock) return FindNeedsLock((NameNeedsLock(route), route.Major));
    }

    /// <summary>Learns from the answer to a request that had leave.</summary>
    /// <param name="route">Where it went.</param>
    /// <param name="bucket">What gave leave.</param>
    /// <param name="headers">What the answer said about limits; nothing when there was none.</param>
    public void Learn(Route route, Bucket bucket, LimitHeaders? headers)
    {
        if (headers?.Bucket is { } name) Rename(route, name);
        bucket.Leave(headers);
    }

    /// <summary>A route's name may be learned in one channel while it is held back in others: all of them move.</summary>
    private void Rename(Route route, string name)
    {
        lock (_lock)
        {
            var before = NameNeedsLock(route);
            if (before == name) return;
            _names[route.Kind] = name;
            foreach (var key in _buckets.Keys.Where(key => key.Name == before).ToList())
            {
                _buckets.Remove(key, out var moved);
                if (!_buckets.TryAdd((name, key.Major), moved!)) moved!.HandOverTo(_buckets[(name, key.Major)]);
            }
        }
    }

    private string NameNeedsLock(Route route) => _names.GetValueOrDefault(route.Kind, route.Kind);

    private Bucket FindNeedsLock((string Name, string Major) key)
    {
        if (_buckets.TryGetValue(key, out var bucket)) return bucket;
        if (_buckets.Count >= MostBuckets) ForgetIdleNeedsLock();
        return _buckets[key] = new Bucket(time);
    }

    private void ForgetIdleNeedsLock()
    {
        foreach (var key in _buckets.Where(entry => entry.Value.IsIdle).Select(entry => entry.Key).ToList()) _buckets.Remove(key);
    }
}
