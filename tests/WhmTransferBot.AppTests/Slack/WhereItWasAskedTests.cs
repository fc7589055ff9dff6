using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Slack.Forms;

namespace WhmTransferBot.AppTests.Slack;

public sealed class WhereItWasAskedTests
{
    [Fact]
    public async Task The_record_names_the_message_whose_button_was_clicked()
    {
        await using var team = await SlackTeam.StartAsync(FakeRoute.Socket);
        await team.TypeAsync(SlackTeam.Ana, "plan from:old1 to:new1 accounts:alice", now => now is not null);
        (await team.FindAsync())!.PlannedBy.Message.ShouldBeNull("It was typed.");
        await team.ToldAsync();
        await team.ClickAsync(SlackTeam.Ana, "run", now => now!.State != MigrationState.Planned);
        await team.UntilAsync(MigrationState.AwaitingApproval);
        var request = team.Slack.Workspace.Messages.Last(message => message.Buttons.Any(button => (string?)button["action_id"] == "migrate:approve"));

        await team.ClickAsync(SlackTeam.Bob, "approve", now => now!.Approval!.Votes.Count == 1);

        (await team.FindAsync())!.Approval!.Votes[0].By.Message.ShouldBe(request.Ts);
    }

    [Theory]
    [InlineData("""{"channel":"C1","thread_ts":null,"clicked_ts":"1700000000.000100"}""", "1700000000.000100")]
    [InlineData("""{"channel":"C1","thread_ts":null}""", null)]
    [InlineData("""{"channel":"C1","thread_ts":null,"clicked_ts":"<!channel>"}""", null)]
    [InlineData("no origin at all", null)]
    public void A_form_brings_the_clicked_message_back_and_nothing_else(string metadata, string? clicked) =>
        FormOrigin.Read(metadata).Clicked().ShouldBe(clicked);
}
