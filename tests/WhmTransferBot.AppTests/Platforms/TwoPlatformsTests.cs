using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Platforms;

public sealed partial class TwoPlatformsTests
{
    [Fact]
    public async Task One_migration_is_shown_in_Slack_and_in_Discord_with_one_quorum_in_which_a_person_counts_once()
    {
        await using var team = await TwoPlatforms.StartAsync();
        await team.TypeInSlackAsync(TwoPlatforms.Ana, "plan from:old1 to:new1 accounts:alice,erin,grace overwrite:force reason:\"ticket <4711> & *more*\"", now => now is not null);
        await team.TypeInSlackAsync(TwoPlatforms.Ana, "run M-1", now => now!.State != MigrationState.Planned);
        await team.UntilAsync(MigrationState.AwaitingApproval);

        await team.ClickInDiscordAsync(team.Ben, "approve");
        await Patience.UntilAsync(async () => (await team.FindAsync())!.Approval!.Votes.Count == 1, "Ben's approval counts");
        await team.UntilAsync(MigrationState.AwaitingApproval);
        await team.ClickInSlackAsync(TwoPlatforms.BenInSlack, "approve");
        await Patience.UntilAsync(() => team.Slack.Workspace.Whispers.Any(whisper => whisper.User == TwoPlatforms.BenInSlack.Id), "Ben is told that he has approved already");
        (await team.FindAsync())!.Approval!.Votes.ShouldHaveSingleItem();
        (await team.FindAsync())!.State.ShouldBe(MigrationState.AwaitingApproval);

        await team.ClickInDiscordAsync(team.Dora, "approve");
        await Patience.UntilAsync(async () => (await team.FindAsync())!.State != MigrationState.AwaitingApproval, "Dora's approval is enough");
        await team.UntilAsync(MigrationState.CompletedWithFailures);

        var (inSlack, inDiscord) = (SlackThread(team), DiscordThread(team));
        inSlack.ShouldBe(inDiscord);
        inDiscord.Count.ShouldBeGreaterThan(8);
        inDiscord[^1].ShouldStartWith("Report of M 1");
        Words(team.Slack.Workspace.Channel("C0MOVES01")[0].WordsWithoutButtons).ShouldBe(Words(team.Discord.World.Channel.Messages[0].Text));
        ReportIn(team.Slack).ShouldBe(team.Discord.World.ThreadOf(team.Discord.World.Channel.Messages[0])!.Messages[^1].FileText("M-1-report.csv"));
    }

    [Fact]
    public async Task When_Discord_is_given_up_Slack_goes_on_and_the_health_says_it()
    {
        await using var team = await TwoPlatforms.StartAsync();

        await team.Discord.Gateway.CloseAsync(4014);
        await Patience.UntilAsync(() => team.Bot.Services.GetRequiredService<GivenUp>().Reason is not null, "Discord is given up");
        await team.TypeInSlackAsync(TwoPlatforms.Ana, "plan from:old1 to:new1 accounts:alice", now => now is not null);

        team.Bot.Lifetime.ApplicationStopping.IsCancellationRequested.ShouldBeFalse();
        using var client = team.Bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using var ready = await client.GetAsync(new Uri($"{team.Bot.Urls.First()}/health/ready"), TestContext.Current.CancellationToken);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("4014");
        team.Bot.Services.GetRequiredService<GivenUp>().ExitCode.ShouldBe(5);
    }

    private static List<string> SlackThread(TwoPlatforms team)
    {
        var card = team.Slack.Workspace.Channel("C0MOVES01")[0];
        return [.. team.Slack.Workspace.Thread(card.Channel, card.Ts).Skip(1).Where(message => message.Blocks.Count > 0).Select(message => Words(message.WordsWithoutButtons))];
    }

    private static List<string> DiscordThread(TwoPlatforms team) =>
        [.. team.Discord.World.ThreadOf(team.Discord.World.Channel.Messages[0])!.Messages.Select(message => Words(message.Text))];

    private static string ReportIn(Fakes.Slack.FakeSlack slack) =>
        slack.Workspace.Messages.SelectMany(message => message.Files).Single(file => file.Name == "M-1-report.csv").Content;

    /// <summary>What is said, without how a platform writes bold, code and signs that mean something to it.</summary>
    private static string Words(string text) => string.Join(' ', Word().Matches(WebUtility.HtmlDecode(text)).Select(match => match.Value));

    [GeneratedRegex(@"[\p{L}\p{N}%✓]+")]
    private static partial Regex Word();
}
