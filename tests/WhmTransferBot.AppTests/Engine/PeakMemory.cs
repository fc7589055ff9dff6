namespace WhmTransferBot.AppTests.Engine;

/// <summary>Looks at the managed memory of the process many times a second, and remembers the most.</summary>
internal sealed class PeakMemory : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly PeriodicTimer _timer = new(BetweenLooks, TimeProvider.System);
    private readonly long _atFirst = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Task _looking;
    private long _most;

    public PeakMemory() => _looking = LookAsync();

    /// <summary>By how many bytes it was above the beginning at the most; what is garbage already counts until it is collected.</summary>
    public long Growth => Math.Max(0, Volatile.Read(ref _most) - _atFirst);

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _looking;
    }

    private async Task LookAsync()
    {
        while (await _timer.WaitForNextTickAsync()) Volatile.Write(ref _most, Math.Max(_most, GC.GetTotalMemory(forceFullCollection: false)));
    }
}
