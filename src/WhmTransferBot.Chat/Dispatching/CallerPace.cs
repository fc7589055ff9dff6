namespace WhmTransferBot.Chat.Dispatching;

/// <summary>
/// Knows how much each person has asked for lately, by her account on the platform. Everybody has an allowance of her own, which comes
/// back evenly; whoever has used it up keeps nobody else waiting.
/// </summary>
/// <param name="limits">How large the allowance is.</param>
/// <param name="time">The clock; only its running time counts, so that a clock that jumps makes nobody wait.</param>
public sealed class CallerPace(PaceLimits limits, TimeProvider time)
{
    private const int ManyCallers = 1_000;

    private readonly Dictionary<string, TimeSpan> _wholeAgainAt = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly long _began = time.GetTimestamp();
    private readonly TimeSpan _each = TimeSpan.FromMinutes(1) / limits.PerMinute;

    /// <summary>Takes one thing from a person's allowance.</summary>
    /// <returns>Nothing when there was one; otherwise how long it takes until there is one again.</returns>
    public TimeSpan? Take(string identity)
    {
        lock (_lock)
        {
            var now = time.GetElapsedTime(_began);
            if (_wholeAgainAt.Count >= ManyCallers) ForgetTheRested(now);
            var wholeAgainAt = WholeAfterOneMore(identity, now);
            var wait = wholeAgainAt - now - (_each * limits.AtOnce);
            if (wait > TimeSpan.Zero) return wait;
            _wholeAgainAt[identity] = wholeAgainAt;
            return null;
        }
    }

    /// <summary>Whether a person could take one thing now; takes none.</summary>
    public bool Allows(string identity)
    {
        lock (_lock)
        {
            var now = time.GetElapsedTime(_began);
            return WholeAfterOneMore(identity, now) - now <= _each * limits.AtOnce;
        }
    }

    /// <summary>An allowance beside this one for smaller things.</summary>
    /// <param name="times">How many of them are as much as one.</param>
    public CallerPace ForSmaller(int times) => new(new PaceLimits { AtOnce = limits.AtOnce * times, PerMinute = limits.PerMinute * times }, time);

    private TimeSpan WholeAfterOneMore(string identity, TimeSpan now) =>
        (_wholeAgainAt.TryGetValue(identity, out var known) && known > now ? known : now) + _each;

    /// <summary>Whose allowance is whole is like somebody who never asked.</summary>
    private void ForgetTheRested(TimeSpan now)
    {
        foreach (var (identity, at) in _wholeAgainAt)
        {
            if (at <= now) _wholeAgainAt.Remove(identity);
        }
    }
}
