using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>The whole life of a migration as a team sees it in Slack, word by word, whichever way Slack reaches the bot.</summary>
public sealed class WholeMigrationTests
{
    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task A_team_reads_a_migration_from_plan_to_report(FakeRoute route)
    {
        await using var team = await SlackTeam.StartAsync(route);
        await team.TypeAsync(SlackTeam.Ana, "plan", _ => team.Slack.Workspace.OpenModals.ContainsKey(SlackTeam.Ana.Id));
        await team.SubmitAsync(
            SlackTeam.Ana,
            new Dictionary<string, string>
            {
                ["from"] = "old1", ["to"] = "new1", ["accounts"] = "alice, carol\nerin\ngrace", ["options"] = "overwrite:force", ["reason"] = "ticket 4711 <b> & co",
            },
            now => now is not null);
        await team.ToldAsync();
        await team.ClickAsync(SlackTeam.Ana, "run", now => now!.State != MigrationState.Planned);
        await team.UntilAsync(MigrationState.AwaitingApproval);

        await team.ClickAsync(SlackTeam.Ana, "approve", _ => team.Slack.Workspace.Whispers.Count == 2);
        await team.ClickAsync(SlackTeam.Bob, "approve", now => now!.Approval!.Votes.Count == 1);
        await team.ToldAsync();
        var whileItWaits = SlackTranscript.Of(team.Slack.Workspace);
        await team.ClickAsync(SlackTeam.Cleo, "approve", now => now!.State != MigrationState.AwaitingApproval);

        await team.UntilAsync(now => now.State == MigrationState.Running && now.Wanted.Any(item => item.Outcome.HasEnded()));
        await team.ClickAsync(SlackTeam.Ana, "pause", now => now!.State is MigrationState.Pausing or MigrationState.Paused);
        await team.UntilAsync(MigrationState.Paused);
        await team.ClickAsync(SlackTeam.Ana, "resume", now => now!.State != MigrationState.Paused);
        await team.UntilAsync(MigrationState.CompletedWithFailures);

        $"##### While it waits for the second approval\n\n{whileItWaits}##### At the end\n\n{SlackTranscript.Of(team.Slack.Workspace)}"
            .ShouldBeApproved("WholeMigration");
    }
}
