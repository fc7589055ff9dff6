using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using WhmTransferBot.Crashes;
using WhmTransferBot.Crashes.Plots;

namespace WhmTransferBot.Benchmarks.Crashes;

/// <summary>
/// <c>crash</c>: kills the program at every point of a story, or at some of them, and says whether all ends are the same.
/// </summary>
internal sealed class CrashVerb
{
    private readonly Option<string> _room = new("--room") { Description = "Where people talk.", DefaultValueFactory = _ => "discord" };
    private readonly Option<string> _plot = new("--plot") { Description = "What they want.", DefaultValueFactory = _ => "paused" };
    private readonly Option<bool> _twice = new("--twice") { Description = "Kills the program that was started again at the same point of its own life." };
    private readonly Option<int> _every = new("--every") { Description = "Only every so many points.", DefaultValueFactory = _ => 1 };
    private readonly Option<int> _from = new("--from") { Description = "Not the first so many points." };
    // A story waits for half of its time, in Slack for most of it.
    private readonly Option<int> _atOnce = new("--at-once") { Description = "So many stories happen side by side.", DefaultValueFactory = _ => Environment.ProcessorCount * 2 };
    private readonly Option<string?> _at = new("--at") { Description = "Only this point." };

    private CrashVerb()
    {
        _room.AcceptOnlyFromAmong([.. StoryScene.Platforms.Keys]);
        _plot.AcceptOnlyFromAmong([.. Plot.All.Keys]);
    }

    /// <summary>Runs the matrix.</summary>
    /// <param name="arguments">The options of the verb; <c>--help</c> lists them.</param>
    /// <returns>0 when every story ended as the undisturbed one did, and nearly all came by their point.</returns>
    public static Task<int> RunAsync(string[] arguments)
    {
        var verb = new CrashVerb();
        var command = new RootCommand("Kills the program at the points of a story.") { verb._room, verb._plot, verb._twice, verb._every, verb._from, verb._at, verb._atOnce };
        command.SetAction(verb.RunAsync);
        return command.Parse(arguments).InvokeAsync();
    }

    private async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var scene = StoryScene.Of(options.GetValue(_room)!, options.GetValue(_plot)!);
        Func<string, Interruption> interrupt = options.GetValue(_twice) ? Interruption.KilledTwiceAt : Interruption.KilledAt;
        var report = await new CrashMatrix(scene, options.GetValue(_atOnce), interrupt).RunAsync(points => Choose(points, options), Print, cancellationToken);
        System.Console.WriteLine();
        System.Console.WriteLine(report);
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The undisturbed story took {report.Undisturbed.Took.TotalSeconds:0.0} s, all together {Stopwatch.GetElapsedTime(began).TotalMinutes:0.0} minutes."));
        // A matrix that hardly ever kills shows nothing.
        return report.Unequal.Count == 0 && report.Missed <= report.Verdicts.Count / 10 ? 0 : 1;
    }

    private IReadOnlyList<string> Choose(IReadOnlyList<string> points, ParseResult options) =>
        options.GetValue(_at) is { } point ? [point] : CrashMatrix.Every([.. points.Skip(options.GetValue(_from))], options.GetValue(_every));

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
