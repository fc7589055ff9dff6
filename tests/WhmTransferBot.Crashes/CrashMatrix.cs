using System.Collections.Concurrent;

namespace WhmTransferBot.Crashes;

/// <summary>Lets one story happen undisturbed, and then once for each chosen point with a crash there; all must end the same way.</summary>
/// <param name="scene">Where the stories happen.</param>
/// <param name="atOnce">How many stories happen side by side, 1 or more.</param>
/// <param name="interrupt">What happens to the bot of a story, by its point; for example <see cref="Interruption.KilledAt"/>.</param>
public sealed class CrashMatrix(StoryScene scene, int atOnce, Func<string, Interruption> interrupt)
{
    /// <summary>Chooses every so many points, beginning with the first.</summary>
    /// <param name="points">The points.</param>
    /// <param name="every">1 for all of them.</param>
    public static IReadOnlyList<string> Every(IReadOnlyList<string> points, int every) => [.. points.Where((_, index) => index % every == 0)];

    /// <summary>Chooses a number of points, spread evenly over the story, by chance within their stretch of it.</summary>
    /// <param name="points">The points.</param>
    /// <param name="number">How many, 1 to all.</param>
    /// <param name="seed">The seed of the chance.</param>
    public static IReadOnlyList<string> Spread(IReadOnlyList<string> points, int number, int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, number).Select(stretch =>
            points[chance.Next(stretch * points.Count / number, (stretch + 1) * points.Count / number)])];
    }

    /// <summary>Runs it.</summary>
    /// <param name="choose">Which of all points to crash at.</param>
    /// <param name="seen">Hears of each crash as soon as its story has ended.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<CrashReport> RunAsync(
        Func<IReadOnlyList<string>, IReadOnlyList<string>> choose, Action<CrashVerdict> seen, CancellationToken cancellationToken)
    {
        var undisturbed = await CrashStory.HappenAsync(scene, Interruption.None, cancellationToken);
        var verdicts = new ConcurrentBag<CrashVerdict>();
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(choose(undisturbed.Points), sideBySide, async (point, token) =>
        {
            var verdict = await JudgeAsync(point, undisturbed.End, token);
            verdicts.Add(verdict);
            seen(verdict);
        });
        return new CrashReport(undisturbed, [.. verdicts]);
    }

    private async Task<CrashVerdict> JudgeAsync(string point, CrashEnd expected, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await CrashStory.HappenAsync(scene, interrupt(point), cancellationToken);
            return new CrashVerdict(point, outcome.Break is not null, outcome.End.DifferencesFrom(expected), outcome.Took);
        }
        catch (CrashStoryException broken)
        {
            return new CrashVerdict(point, true, [broken.Message], TimeSpan.Zero);
        }
    }
}
