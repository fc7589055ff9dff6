using System.Diagnostics;

namespace WhmTransferBot.Fakes.Discord;

/// <summary>Waits for what happens on the other side of a real socket.</summary>
public static class Patience
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>How long is waited at most. It says nothing of how long something should take: the machine may be busy.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Waits until something is true.</summary>
    /// <param name="condition">What.</param>
    /// <param name="what">In words, for the failure.</param>
    /// <exception cref="TimeoutException">It did not become true.</exception>
    public static Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    /// <inheritdoc cref="UntilAsync(Func{bool}, string)"/>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > Longest) throw new TimeoutException($"Waited in vain until {what}.");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
