using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Slack cannot be reached for ten minutes while a migration runs.</summary>
public sealed class OutOfReachTests
{
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task The_migration_goes_on_and_afterwards_the_channel_reads_as_if_nothing_had_been(FakeRoute route)
    {
        var undisturbed = await PlayAsync(route, PassAsync);
        var disturbed = await PlayAsync(route, PassOutOfReachAsync);

        disturbed.ShouldBe(undisturbed);
    }

    [Fact]
    public async Task One_more_fault_afterwards_does_not_cost_as_long_as_the_last_one_of_the_outage()
    {
        await using var team = await SlackTeam.StartAsync(FakeRoute.Socket);
        await RunAsync(team);
        await PassOutOfReachAsync(team);
        var before = team.Slack.Workspace.Messages.Count;
        await SecondsAsync(team, 120, () => team.Slack.Workspace.Messages.Count > before);
        var posted = team.Slack.Workspace.Messages.Count;
        team.Slack.Faults.Next("chat.postMessage", FakeFault.Empty());

        await SecondsAsync(team, 10, () => team.Slack.Workspace.Messages.Count > posted);

        team.Slack.Workspace.Messages.Count.ShouldBeGreaterThan(posted);
    }

    /// <summary>A migration that begins before and ends during ten minutes, its failure and its report included, and a command after them.</summary>
    private static async Task<string> PlayAsync(FakeRoute route, Func<SlackTeam, Task> passTenMinutes)
    {
        await using var team = await SlackTeam.StartAsync(route);
        await RunAsync(team);
        await passTenMinutes(team);
        await team.ToldAsync();
        var whispers = team.Slack.Workspace.Whispers.Count;
        await team.TypeAsync(SlackTeam.Ana, "help retry", _ => team.Slack.Workspace.Whispers.Count > whispers);
        return SlackTranscript.Of(team.Slack.Workspace);
    }

    private static async Task RunAsync(SlackTeam team)
    {
        await team.TypeAsync(SlackTeam.Ana, "plan from:old1 to:new1 accounts:alice,carol,erin,grace,walter", now => now is not null);
        await team.TypeAsync(SlackTeam.Ana, "run M-1", now => now!.State != MigrationState.Planned);
        await team.UntilAsync(MigrationState.AwaitingApproval);
        await team.ClickAsync(SlackTeam.Bob, "approve", now => now!.State != MigrationState.AwaitingApproval);
        await team.UntilAsync(MigrationState.Running);
    }

    /// <summary>Lets seconds pass until something is so, at most as many as given.</summary>
    private static async Task SecondsAsync(SlackTeam team, int most, Func<bool> isSo)
    {
        for (var second = 0; second < most && !isSo(); second++)
        {
            team.Clock.Advance(TimeSpan.FromSeconds(1));
            await team.SweepAsync();
        }
    }

    private static async Task PassAsync(SlackTeam team)
    {
        for (var passed = TimeSpan.Zero; passed < Outage; passed += Step)
        {
            team.Clock.Advance(Step);
            await team.SweepAsync();
        }
    }

    /// <summary>The first message of the outage arrives, but nobody hears that it did; nothing after it gets through.</summary>
    private static async Task PassOutOfReachAsync(SlackTeam team)
    {
        var before = team.Slack.Workspace.Messages.Count;
        team.Slack.Faults.Next("chat.postMessage", FakeFault.DoneButCut with { BreaksOff = true });
        await PassAsync(team);

        team.Slack.Workspace.Messages.Count.ShouldBe(before + 1);
        team.Slack.Faults.CutOff.ShouldBeGreaterThan(10);
        (await team.FindAsync())!.State.ShouldBe(MigrationState.CompletedWithFailures);
        team.Slack.Faults.IsUnreachable = false;
        await team.ConnectedAsync();
    }
}
