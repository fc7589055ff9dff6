using Microsoft.Extensions.Time.Testing;

namespace WhmTransferBot.Fuzzing.Http;

/// <summary>Lets time pass until what waits for it is done.</summary>
internal static class Waits
{
    private const int Most = 1_000;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    /// <summary>Waits for work, by the work's own clock; nothing waits for longer than some days.</summary>
    public static Task<T> ForAsync<T>(Task<T> work, FakeTimeProvider clock)
    {
        Pass(work, clock);
        return work;
    }

    /// <summary>The same for work without a result.</summary>
    public static Task ForAsync(Task work, FakeTimeProvider clock)
    {
        Pass(work, clock);
        return work;
    }

    private static void Pass(Task work, FakeTimeProvider clock)
    {
        for (var steps = 0; !work.IsCompleted && steps < Most; steps++) clock.Advance(Step);
        Promise.Holds(work.IsCompleted, "Something waits without end.");
    }
}
