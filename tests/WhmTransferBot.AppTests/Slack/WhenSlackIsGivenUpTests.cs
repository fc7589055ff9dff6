using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Slack;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>No dead client in a live process: when Slack is the only platform and will not have the bot, the program ends and says so.</summary>
public sealed class WhenSlackIsGivenUpTests
{
    [Fact]
    public async Task Socket_Mode_switched_off_ends_the_program_with_a_code_of_its_own()
    {
        await using var team = await SlackTeam.StartAsync(FakeRoute.Socket);

        await team.Slack.Sockets.All.Single().SayGoodbyeAsync("link_disabled");
        await Eventually.IsAsync(() => team.IsEnding, "the program ends");

        team.Status.State.ShouldBe(SlackLinkState.Stopped);
        team.GivenUp.ExitCode.ShouldBe(5);
        team.GivenUp.Reason.ShouldNotBeNull().ShouldContain("Socket Mode is switched off");
    }

    [Fact]
    public async Task An_app_token_that_was_revoked_ends_the_program_at_the_next_connection()
    {
        await using var team = await SlackTeam.StartAsync(FakeRoute.Socket);
        team.Slack.Faults.Next("apps.connections.open", FakeFault.Refused("token_revoked"));

        team.Slack.Sockets.All.Single().Cut();
        await Eventually.IsAsync(() => team.IsEnding, "the program ends");

        team.GivenUp.ExitCode.ShouldBe(5);
        team.GivenUp.Reason.ShouldNotBeNull().ShouldContain("SLACK_APP_TOKEN");
        team.Slack.Sockets.All.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task A_bot_token_that_is_revoked_at_work_ends_the_program(FakeRoute route)
    {
        await using var team = await SlackTeam.StartAsync(route);
        team.Slack.Faults.Next("chat.postMessage", FakeFault.Refused("token_revoked"));

        await team.TypeAsync(SlackTeam.Ana, "plan from:old1 to:new1 accounts:erin", now => now is not null);
        await Eventually.IsAsync(() => team.IsEnding, "the program ends");

        team.GivenUp.Reason.ShouldNotBeNull().ShouldContain("SLACK_BOT_TOKEN");
    }
}
