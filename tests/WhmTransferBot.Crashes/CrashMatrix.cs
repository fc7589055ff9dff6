using System.Collections.Concurrent;

namespace WhmTransferBot.Crashes;

/// <summary>Lets one story happen undisturbed, and then once for each chosen point with a crash there; all must end the same way.</summary>
/// <param name="scene">Where the stories happen.</param>
/// <param name="atOnce">How many stories happen side by side, 1 or more.</param>
/// <param name="interrupt">What happens to the bot of a story, by its point; for example <see cref="Interruption.KilledAt"/>.</param>
public sealed class CrashMatrix(StoryScene scene, int atOnce, Func<string, Interruption> interrupt)
{
    private const int MostDraws = 5;

    /// <summary>Chooses every so many points, beginning with the first.</summary>
    /// <param name="points">The points.</param>
    /// <param name="every">1 for all of them.</param>
    public static IReadOnlyList<string> Every(IReadOnlyList<string> points, int every) => [.. points.Where((_, index) => index % every == 0)];

    /// <summary>Goes to chosen points.</summary>
    /// <param name="choose">Which of all points to crash at.</param>
    /// <param name="seen">Hears of each crash as soon as its story has ended.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<CrashReport> RunAsync(
        Func<IReadOnlyList<string>, IReadOnlyList<string>> choose, Action<CrashVerdict> seen, CancellationToken cancellationToken)
    {
        var undisturbed = await CrashStory.HappenAsync(scene, Interruption.None, cancellationToken);
        var verdicts = new ConcurrentBag<CrashVerdict>();
        await SideBySideAsync(choose(undisturbed.Points), async (point, token) =>
        {
            var verdict = await JudgeAsync(point, undisturbed.End, token);
            verdicts.Add(verdict);
            seen(verdict);
        }, cancellationToken);
        return new CrashReport(undisturbed, [.. verdicts]);
    }

    /// <summary>
    /// Goes to so many points, one in each of as many stretches of the story. How often something happens depends a little on the moment;
    /// where a story does not come by its point, another one of the same stretch is drawn, so that each stretch has its kill.
    /// </summary>
    /// <param name="number">How many, 1 or more.</param>
    /// <param name="seed">The seed of the chance.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<CrashReport> SampleAsync(int number, int seed, CancellationToken cancellationToken)
    {
        var undisturbed = await CrashStory.HappenAsync(scene, Interruption.None, cancellationToken);
        var verdicts = new ConcurrentBag<CrashVerdict>();
        await SideBySideAsync(Stretches(undisturbed.Points, number), async (stretch, token) =>
        {
            foreach (var point in Drawn(stretch, seed).Take(MostDraws))
            {
                var verdict = await JudgeAsync(point, undisturbed.End, token);
                verdicts.Add(verdict);
                if (verdict.Died || verdict.Differences.Count > 0) return;
            }
        }, cancellationToken);
        return new CrashReport(undisturbed, [.. verdicts]);
    }

    /// <summary>Cuts the story into stretches of the same length, or nearly.</summary>
    /// <param name="points">The points.</param>
    /// <param name="number">How many stretches, 1 to the number of points.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Stretches(IReadOnlyList<string> points, int number) =>
        [.. Enumerable.Range(0, number).Select(stretch => (IReadOnlyList<string>)[.. points.Take(((stretch + 1) * points.Count) / number).Skip(stretch * points.Count / number)])];

    private static string[] Drawn(IReadOnlyList<string> stretch, int seed)
    {
        string[] drawn = [.. stretch];
        new Random(seed).Shuffle(drawn);
        return drawn;
    }

    private Task SideBySideAsync<T>(IEnumerable<T> each, Func<T, CancellationToken, ValueTask> act, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(each, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken }, act);

    private async Task<CrashVerdict> JudgeAsync(string point, CrashEnd expected, CancellationToken cancellationToken)
    {
        try
        {
            var interruption = interrupt(point);
            var outcome = await CrashStory.HappenAsync(scene, interruption, cancellationToken);
            return new CrashVerdict(point, outcome.Breaks.Count == interruption.Times, outcome.End.DifferencesFrom(expected), outcome.Took);
        }
        catch (CrashStoryException broken)
        {
            return new CrashVerdict(point, false, [broken.Message], TimeSpan.Zero);
        }
    }
}
