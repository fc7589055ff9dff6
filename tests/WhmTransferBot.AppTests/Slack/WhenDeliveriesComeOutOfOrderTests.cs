using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Fakes.Slack.Records;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Slack brings things in another order than they happened.</summary>
public sealed class WhenDeliveriesComeOutOfOrderTests
{
    private const string Pauses = "pause_transfer_session";

    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task A_click_that_comes_before_the_bot_knows_of_its_own_card_counts_and_the_card_stays_one(FakeRoute route)
    {
        await using var team = await SlackTeam.StartAsync(route);
        team.Slack.Faults.Next("chat.postMessage", FakeFault.DoneButCut);
        await team.TypeAsync(SlackTeam.Ana, "plan from:old1 to:new1 accounts:erin", now => now is not null);
        await Eventually.IsAsync(
            async () =>
            {
                await team.SweepAsync();
                return team.Slack.Workspace.Messages.Count > 0;
            },
            "the card stands there, and the bot has not heard so");

        await team.ClickAsync(SlackTeam.Ana, "run", now => now!.State != MigrationState.Planned);
        await team.UntilAsync(MigrationState.AwaitingApproval);

        team.Slack.Workspace.Channel(SlackBench.Channel).Count(message => Has(message, "migrate:cancel")).ShouldBe(1);
        team.Server("new1").Calls.CarriedOut("create_remote_root_transfer_session").ShouldBe(1);
    }

    [Fact]
    public async Task An_approval_of_what_was_shown_before_a_change_does_not_count_when_it_comes_after_it()
    {
        await using var team = await SlackTeam.StartAsync(FakeRoute.Socket);
        await team.TypeAsync(SlackTeam.Ana, "plan from:old1 to:new1 accounts:carol,erin", now => now is not null);
        await team.TypeAsync(SlackTeam.Ana, "run M-1", now => now!.State != MigrationState.Planned);
        await team.UntilAsync(MigrationState.AwaitingApproval);
        var shown = team.Slack.Workspace.Messages.Last(message => Has(message, "migrate:approve"));
        var click = Payloads.Click(team.Slack, SlackTeam.Bob, shown, (JsonObject)Button(shown, "migrate:approve").DeepClone());
        await team.TypeAsync(SlackTeam.Ana, "exclude M-1 carol", now => now!.State != MigrationState.AwaitingApproval);
        await team.TypeAsync(SlackTeam.Ana, "run M-1", now => now!.State == MigrationState.AwaitingApproval);

        await BringAsync(team, "interactive", click, "late");
        await Eventually.IsAsync(() => team.Slack.Workspace.Whispers.Any(whisper => whisper.User == SlackTeam.Bob.Id), "he is told");

        (await team.FindAsync())!.ShouldSatisfyAllConditions(
            now => now.State.ShouldBe(MigrationState.AwaitingApproval),
            now => now.Approval!.Votes.ShouldBeEmpty());
        team.Server("new1").Calls.Received("start_transfer_session").ShouldBe(0);
    }

    [Fact]
    public async Task What_comes_again_after_something_newer_does_not_undo_the_newer()
    {
        await using var team = await SlackTeam.StartAsync(FakeRoute.Socket);
        await team.TypeAsync(SlackTeam.Ana, "plan from:old1 to:new1 accounts:alice,carol,erin,walter", now => now is not null);
        await team.TypeAsync(SlackTeam.Ana, "run M-1", now => now!.State != MigrationState.Planned);
        await team.UntilAsync(MigrationState.AwaitingApproval);
        await team.ClickAsync(SlackTeam.Bob, "approve", now => now!.State != MigrationState.AwaitingApproval);
        await team.UntilAsync(MigrationState.Running);
        var pause = Payloads.Command(team.Slack, SlackTeam.Ana, SlackBench.Channel, "pause M-1");
        await BringAsync(team, "slash_commands", pause, "the-pause");
        await team.UntilAsync(MigrationState.Paused);
        await team.TypeAsync(SlackTeam.Ana, "resume M-1", now => now!.State != MigrationState.Paused);
        await team.UntilAsync(MigrationState.Running);

        await BringAsync(team, "slash_commands", pause, "the-pause");
        var whispers = team.Slack.Workspace.Whispers.Count;
        await team.TypeAsync(SlackTeam.Ana, "help retry", _ => team.Slack.Workspace.Whispers.Count > whispers);

        await team.UntilAsync(MigrationState.Completed);
        team.Server("new1").Calls.Received(Pauses).ShouldBe(1);
    }

    [Fact]
    public async Task The_card_shows_the_newest_although_the_answers_to_older_edits_were_lost()
    {
        await using var team = await SlackTeam.StartAsync(FakeRoute.Socket);
        await team.TypeAsync(SlackTeam.Ana, "plan from:old1 to:new1 accounts:erin", now => now is not null);
        await team.ToldAsync();
        team.Slack.Faults.Next("chat.update", FakeFault.DoneButCut, FakeFault.DoneButCut);

        await team.TypeAsync(SlackTeam.Ana, "create M-1", now => now!.State != MigrationState.Planned);
        await team.UntilAsync(MigrationState.Created);
        await team.TypeAsync(SlackTeam.Ana, "check M-1", now => now!.State != MigrationState.Created);
        await team.UntilAsync(MigrationState.Checked);

        team.Slack.Workspace.Channel(SlackBench.Channel).ShouldHaveSingleItem().Words.ShouldContain("Checked");
    }

    private static bool Has(FakeMessage message, string action) => message.Buttons.Any(button => (string?)button["action_id"] == action);

    private static JsonObject Button(FakeMessage message, string action) => message.Buttons.First(button => (string?)button["action_id"] == action);

    private static async Task BringAsync(SlackTeam team, string kind, JsonObject payload, string envelope)
    {
        var delivery = await team.Slack.People.BringAsync(kind, (JsonObject)payload.DeepClone(), envelope);
        await delivery.Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
    }
}
