using WhmTransferBot.Crashes;

namespace WhmTransferBot.AppTests.Crashes;

/// <summary>
/// The program as a process is killed with SIGKILL somewhere in the life of a migration and started again. Here it is a sample of the
/// points; <c>WhmTransferBot.Benchmarks crash</c> goes to all of them.
/// </summary>
public sealed class CrashMatrixTests
{
    private const int AtOnce = 2;

    // One seed, one sample: whoever wants another part of the story changes it here.
    private const int Seed = 6;

    [Theory]
    [InlineData("discord", "paused", 2)]
    [InlineData("slack", "aborted", 2)]
    [InlineData("slack", "rebuilt", 2)]
    public async Task Killed_anywhere_the_bot_ends_where_it_would_have_ended(string platform, string plot, int kills)
    {
        var scene = StoryScene.Of(platform, plot);

        var report = await new CrashMatrix(scene, AtOnce, Interruption.KilledAt).SampleAsync(kills, Seed, TestContext.Current.CancellationToken);

        report.Unequal.ShouldBeEmpty(report.ToString());
        report.Kills.ShouldBe(kills, report.ToString());
        report.Undisturbed.Points.Count.ShouldBeGreaterThan(400);
        var end = report.Undisturbed.End.Facts;
        end["state"].ShouldBe($"{scene.Plot.End}");
        end["times it was started or resumed"].ShouldBe($"{scene.Plot.Starts}");
        end["sessions that were started"].ShouldBe("1");
        end["messages that stand in the room and the outbox does not know"].ShouldBe("0");
        end["messages that the outbox knows and the room does not show"].ShouldBe("0");
        end["threads"].ShouldBe("1");
        end["the thread in order"].ShouldBe("True");
        end["the journal's chain is intact"].ShouldBe("True");
    }

    [Fact]
    public void A_sample_is_drawn_from_the_whole_story()
    {
        string[] points = [.. Enumerable.Range(0, 103).Select(number => $"{number}")];

        var stretches = CrashMatrix.Stretches(points, 10);

        stretches.SelectMany(stretch => stretch).ShouldBe(points);
        stretches.ShouldAllBe(stretch => stretch.Count >= 10 && stretch.Count <= 11);
    }
}
