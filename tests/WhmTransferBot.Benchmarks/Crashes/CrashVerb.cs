using System.Diagnostics;
using System.Globalization;
using WhmTransferBot.Crashes;

namespace WhmTransferBot.Benchmarks.Crashes;

/// <summary>
/// <c>crash [--twice] [--every N | --from N | --at POINT]</c>: kills the program at every point, at every N-th, at all but the first N, or
/// at one, and says whether all ends are the same. With <c>--twice</c> the program that was started again is killed at the same point of its own life.
/// </summary>
internal static class CrashVerb
{
    // A story waits for half of its time.
    private static readonly int AtOnce = Environment.ProcessorCount * 2;

    /// <summary>Runs the matrix.</summary>
    /// <returns>0 when every story ended as the undisturbed one did.</returns>
    public static Task<int> RunAsync(string[] options) =>
        options is ["--twice", .. var others] ? RunAsync(Interruption.KilledTwiceAt, others) : RunAsync(Interruption.KilledAt, options);

    private static async Task<int> RunAsync(Func<string, Interruption> interrupt, string[] options)
    {
        var began = Stopwatch.GetTimestamp();
        var report = await new CrashMatrix(AtOnce, interrupt).RunAsync(points => Choose(points, options), Print, CancellationToken.None);
        System.Console.WriteLine();
        System.Console.WriteLine(report);
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The undisturbed story took {report.Undisturbed.Took.TotalSeconds:0.0} s, all together {Stopwatch.GetElapsedTime(began).TotalMinutes:0.0} minutes."));
        return report.Unequal.Count == 0 ? 0 : 1;
    }

    private static IReadOnlyList<string> Choose(IReadOnlyList<string> points, string[] options) => options switch
    {
        ["--every", var number] => CrashMatrix.Every(points, int.Parse(number, CultureInfo.InvariantCulture)),
        ["--from", var number] => [.. points.Skip(int.Parse(number, CultureInfo.InvariantCulture))],
        ["--at", var point] => [point],
        _ => points,
    };

    private static void Print(CrashVerdict verdict)
    {
        var end = (verdict.Died, verdict.Differences.Count) switch
        {
            (_, > 0) => "DIFFERENT",
            (true, _) => "equal",
            (false, _) => "equal; it did not come by there",
        };
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict.Took.TotalSeconds,6:0.0} s  {verdict.Point,-70} {end}"));
        foreach (var difference in verdict.Differences) System.Console.WriteLine(difference);
    }
}
