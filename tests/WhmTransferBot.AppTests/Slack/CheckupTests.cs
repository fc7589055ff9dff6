using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Configuration;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Hosting;
using WhmTransferBot.Slack;
using WhmTransferBot.Slack.Checkups;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Slack;

public sealed class CheckupTests
{
    private const string Group = "S0MOVERS1";

    [Theory]
    [InlineData(SlackMode.Socket, "Slack socket")]
    [InlineData(SlackMode.Http, "Slack requests")]
    public async Task A_bot_that_is_set_up_well_has_nothing_to_mend(SlackMode mode, string way)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Workspace.Groups[Group] = [SlackBench.Ana.Id, SlackBench.Bob.Id];

        var findings = await ExamineAsync(slack, options => options with { Mode = mode, Channels = [SlackBench.Channel] }, Group);

        findings.ShouldAllBe(finding => finding.Verdict == SlackVerdict.Ok);
        findings.Select(finding => finding.Name).ShouldBe(
            ["Slack bot token", "Slack scopes", "clock", way, $"slack:{SlackBench.Channel}", $"slack:group:{Group}"]);
        findings[0].Words.ShouldBe($"It belongs to @whmtransferbot in the workspace Moves ({FakeWorkspace.TeamId}).");
        findings[^1].Words.ShouldBe("It has 2 members.");
    }

    [Fact]
    public async Task The_socket_that_was_tried_is_closed_again()
    {
        await using var slack = await FakeSlack.StartAsync();

        await ExamineAsync(slack);

        slack.Sockets.All.Count.ShouldBe(1);
        await Eventually.IsAsync(() => slack.Sockets.Open.Count == 0, "the socket is closed");
    }

    [Fact]
    public async Task A_wrong_bot_token_is_told_with_what_to_do_and_the_socket_is_tried_all_the_same()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, options => options with { BotToken = new Secret("xoxb-somebody-else") });

        findings.Select(finding => (finding.Name, finding.Verdict)).ShouldBe([("Slack bot token", SlackVerdict.Failed), ("Slack socket", SlackVerdict.Ok)]);
        findings[0].Remedy.ShouldNotBeNull().ShouldContain("SLACK_BOT_TOKEN");
    }

    [Fact]
    public async Task A_wrong_app_token_is_told_with_what_to_do()
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = (await ExamineAsync(slack, options => options with { AppToken = new Secret("xapp-somebody-else") })).Single(found => found.Verdict == SlackVerdict.Failed);

        finding.Name.ShouldBe("Slack socket");
        finding.Remedy.ShouldNotBeNull().ShouldContain("SLACK_APP_TOKEN");
    }

    [Fact]
    public async Task Every_scope_that_is_missing_is_named_with_its_reason_and_everything_that_hangs_on_it_is_found()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Scopes = ["commands", "chat:write"] });
        slack.Workspace.Groups[Group] = [SlackBench.Ana.Id];

        var findings = await ExamineAsync(slack, options => options with { Channels = [SlackBench.Channel] }, Group);

        var scopes = findings.Single(finding => finding.Name == "Slack scopes");
        scopes.Verdict.ShouldBe(SlackVerdict.Failed);
        foreach (var scope in SlackScope.Needed.Where(scope => scope.Name is not ("commands" or "chat:write"))) scopes.Words.ShouldContain($"{scope.Name} ({scope.Reason})");
        scopes.Words.ShouldNotContain("chat:write");
        findings.Single(finding => finding.Name == $"slack:{SlackBench.Channel}").Words.ShouldContain("channels:history");
        findings.Single(finding => finding.Name == $"slack:group:{Group}").Words.ShouldContain("usergroups:read");
    }

    [Theory]
    [InlineData("C0OTHER01", "The bot is not in this channel.", "/invite @whmtransferbot")]
    [InlineData("C0NOWHERE", "The bot does not see this channel.", "Rooms:Mirror")]
    public async Task A_channel_without_the_bot_is_told_with_what_to_type_there(string channel, string words, string remedy)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Workspace.JoinedChannels["C0OTHER01"] = false;

        var finding = (await ExamineAsync(slack, options => options with { Channels = [channel] })).Single(found => found.Name == $"slack:{channel}");

        finding.Verdict.ShouldBe(SlackVerdict.Failed);
        finding.Words.ShouldBe(words);
        finding.Remedy.ShouldNotBeNull().ShouldContain(remedy);
    }

    [Theory]
    [InlineData(null, "There is no such user group.", SlackVerdict.Failed)]
    [InlineData("plan_upgrade_required", "This workspace has no user groups; they belong to Slack's paid plans.", SlackVerdict.Failed)]
    public async Task A_group_that_cannot_be_read_is_told(string? error, string words, SlackVerdict verdict)
    {
        await using var slack = await FakeSlack.StartAsync();
        if (error is not null) slack.Faults.Next("usergroups.users.list", FakeFault.Refused(error));

        var finding = (await ExamineAsync(slack, group: Group)).Single(found => found.Name == $"slack:group:{Group}");

        (finding.Words, finding.Verdict).ShouldBe((words, verdict));
    }

    [Fact]
    public async Task A_group_without_members_is_worth_a_look()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Workspace.Groups[Group] = [];

        (await ExamineAsync(slack, group: Group))[^1].Verdict.ShouldBe(SlackVerdict.Warning);
    }

    [Theory]
    [InlineData(3, SlackVerdict.Ok)]
    [InlineData(60, SlackVerdict.Warning)]
    [InlineData(-60, SlackVerdict.Warning)]
    [InlineData(400, SlackVerdict.Failed)]
    public async Task A_clock_that_differs_from_Slacks_is_told(int seconds, SlackVerdict verdict)
    {
        var now = new DateTimeOffset(2030, 1, 15, 21, 0, 0, TimeSpan.Zero);
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = new FakeTimeProvider(now) });

        var findings = await ExamineAsync(slack, options => options with { Mode = SlackMode.Http }, time: new FakeTimeProvider(now.AddSeconds(seconds)));

        findings.Single(finding => finding.Name == "clock").Verdict.ShouldBe(verdict);
    }

    [Fact]
    public async Task Slack_out_of_reach_is_told_and_not_blamed_on_the_token()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.IsUnreachable = true;

        var findings = await ExamineAsync(slack);

        findings.ShouldAllBe(finding => finding.Verdict == SlackVerdict.Failed);
        findings[0].Remedy.ShouldBe($"See whether this machine reaches {slack.ApiUrl}.");
    }

    [Fact]
    public async Task The_doctor_of_the_program_shows_Slack_and_rules_that_match_nobody()
    {
        await using var slack = await FakeSlack.StartAsync();
        var data = Directory.CreateTempSubdirectory("whmtransferbot-doctor");
        var settings = new BotSettings { Access = new AccessSettings { Operators = ["slack:group"] } };
        var environment = new EnvironmentSettings
        {
            DataFolder = data.FullName,
            SlackBotToken = new Secret(slack.Options.BotToken),
            SlackAppToken = new Secret(slack.Options.AppToken),
            SlackApiUrl = slack.ApiUrl.AbsoluteUri,
        };

        var results = await Checkup.ExamineAsync(new BotConfiguration(environment, settings, []), TestContext.Current.CancellationToken);

        results.Where(result => result.Subject.StartsWith("Slack", StringComparison.Ordinal)).Select(result => (result.Subject, result.State)).ShouldBe(
            [("Slack bot token", CheckupState.Well), ("Slack scopes", CheckupState.Well), ("Slack socket", CheckupState.Well)]);
        results.Single(result => result is { Subject: "access", State: CheckupState.Ill }).Words.ShouldContain("Access:Operators");
        data.Delete(recursive: true);
    }

    private static async Task<IReadOnlyList<SlackFinding>> ExamineAsync(
        FakeSlack slack, Func<SlackOptions, SlackOptions>? change = null, string? group = null, TimeProvider? time = null)
    {
        var options = new SlackOptions
        {
            BotToken = new Secret(slack.Options.BotToken),
            AppToken = new Secret(slack.Options.AppToken),
            SigningSecret = new Secret(slack.Options.SigningSecret),
            ApiUrl = slack.ApiUrl,
        };
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton(new AccessPolicy(new AccessRules { Approvers = group is null ? [] : [$"slack:group:{group}"] }, []));
        services.AddSlackCheckup(change?.Invoke(options) ?? options);
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<SlackCheckup>().ExamineAsync(TestContext.Current.CancellationToken);
    }
}
