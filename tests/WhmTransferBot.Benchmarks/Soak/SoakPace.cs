namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>Lets migrations begin evenly over the time.</summary>
/// <param name="length">Over which time.</param>
/// <param name="migrations">How many.</param>
internal sealed class SoakPace(TimeSpan length, int migrations)
{
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private int _taken;
    private int _begun;

    /// <summary>How long it has lasted.</summary>
    public TimeSpan Elapsed => TimeProvider.System.GetElapsedTime(_began);

    /// <summary>How many migrations have begun.</summary>
    public int Begun => _begun;

    /// <summary>Waits until the next migration may begin.</summary>
    /// <returns>Whether there is a next one.</returns>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _taken);
        if (number > migrations) return false;
        var wait = length * ((double)(number - 1) / migrations) - Elapsed;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, TimeProvider.System, cancellationToken);
        Interlocked.Increment(ref _begun);
        return true;
    }
}
