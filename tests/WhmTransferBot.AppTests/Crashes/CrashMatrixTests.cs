using WhmTransferBot.Crashes;
using WhmTransferBot.Crashes.Plots;

namespace WhmTransferBot.AppTests.Crashes;

/// <summary>
/// The program as a process is killed with SIGKILL somewhere in the life of a migration and started again. Here it is a sample of the
/// points; <c>WhmTransferBot.Benchmarks crash</c> goes to all of them.
/// </summary>
public sealed class CrashMatrixTests
{
    private const int AtOnce = 3;

    // One seed, one sample: whoever wants another part of the story changes it here.
    private const int Seed = 6;

    [Theory]
    [InlineData("discord", "paused", 4)]
    [InlineData("slack", "aborted", 4)]
    [InlineData("slack", "rebuilt", 4)]
    public async Task Killed_anywhere_the_bot_ends_where_it_would_have_ended(string platform, string plot, int kills)
    {
        var scene = StoryScene.Of(platform, plot);

        var report = await new CrashMatrix(scene, AtOnce, Interruption.KilledAt).RunAsync(
            points => CrashMatrix.Spread(points, kills, Seed), _ => { }, TestContext.Current.CancellationToken);

        report.Unequal.ShouldBeEmpty(report.ToString());
        report.Kills.ShouldBeGreaterThan(0);
        report.Undisturbed.Points.Count.ShouldBeGreaterThan(400);
        report.Undisturbed.End.Facts["state"].ShouldBe($"{scene.Plot.End}");
        report.Undisturbed.End.Facts["times it was started or resumed"].ShouldBe($"{scene.Plot.Starts}");
    }

    [Fact]
    public void A_sample_is_spread_over_the_whole_story()
    {
        string[] points = [.. Enumerable.Range(0, 100).Select(number => $"{number}")];

        var sample = CrashMatrix.Spread(points, 10, Seed).Select(int.Parse).ToList();

        sample.Select(number => number / 10).ShouldBe(Enumerable.Range(0, 10));
    }
}
