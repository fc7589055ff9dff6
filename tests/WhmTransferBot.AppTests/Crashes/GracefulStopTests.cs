using WhmTransferBot.Crashes;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.AppTests.Crashes;

/// <summary>The program as a process is asked to stop with SIGTERM while WHM works, and started again.</summary>
public sealed class GracefulStopTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stopped_while_whm_works_it_says_so_leaves_whm_alone_and_goes_on_after_the_next_start(bool whmHangs)
    {
        var interruption = Interruption.StoppedIn(MigrationState.Running, whmHangs);

        var outcome = await CrashStory.HappenAsync(StoryScene.Of("discord", "paused"), interruption, TestContext.Current.CancellationToken);

        outcome.Breaks.ShouldBe([new CrashOutcome.Breaking(ExitCode: 0, SessionState.Running)]);
        var thread = outcome.End.Facts["the thread"].Split('\n');
        thread.Count(line => line.StartsWith("**The bot is going down.**", StringComparison.Ordinal)).ShouldBe(1);
        thread.Count(line => line.StartsWith("**The bot is back**", StringComparison.Ordinal)).ShouldBe(1);
        outcome.End.Facts["the thread in order"].ShouldBe("True");
        outcome.End.Facts["state"].ShouldBe(nameof(MigrationState.Completed));
        outcome.End.Facts["times it was started or resumed"].ShouldBe("2");
    }
}
