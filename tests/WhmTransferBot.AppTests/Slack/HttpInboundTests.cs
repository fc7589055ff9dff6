using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.People;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Requests that claim to be Slack's.</summary>
public sealed class HttpInboundTests
{
    private const string Plan = "plan from:old1 to:new1 accounts:alice";

    private static readonly SlackBenchSetup OverHttp = new() { Route = FakeRoute.Http };

    [Fact]
    public async Task A_signed_command_is_acknowledged_empty_and_answered_at_its_address()
    {
        await using var bench = await SlackBench.StartAsync(OverHttp);

        var delivery = await bench.TypeAsync(SlackBench.Ana, Plan);

        (await delivery.Acknowledged).ShouldBeNull();
        delivery.Status.ShouldBe(200);
        (await bench.WhisperAsync(SlackBench.Ana)).Words.ShouldContain("planned");
        bench.Engine.Plans.Single().By.Identity.ShouldBe($"slack:{FakeWorkspace.TeamId}:{SlackBench.Ana.Id}");
    }

    [Theory]
    [InlineData("body")]
    [InlineData("signature")]
    [InlineData("timestamp")]
    [InlineData("no signature")]
    [InlineData("no timestamp")]
    [InlineData("a word for a timestamp")]
    [InlineData("an empty signature")]
    public async Task A_request_with_something_wrong_about_its_signature_is_refused_and_nothing_is_done(string what)
    {
        await using var bench = await SlackBench.StartAsync(OverHttp);
        var genuine = SignedPlan(bench);
        var forged = what switch
        {
            "body" => genuine with { Body = genuine.Body.Replace("alice", "mallo", StringComparison.Ordinal) },
            "signature" => genuine with { Signature = $"v0={new string('0', 64)}" },
            "timestamp" => genuine with { Timestamp = $"{long.Parse(genuine.Timestamp!, System.Globalization.CultureInfo.InvariantCulture) + 1}" },
            "no signature" => genuine with { Signature = null },
            "no timestamp" => genuine with { Timestamp = null },
            "a word for a timestamp" => genuine with { Timestamp = "now" },
            _ => genuine with { Signature = string.Empty },
        };

        (await bench.Slack.People.Requests.SendAsync(forged)).Status.ShouldBe(401);

        await AssertGoesOn(bench, plansBefore: 0);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    [InlineData(3600)]
    public async Task A_request_that_is_too_old_or_from_the_future_is_refused(int secondsOld)
    {
        await using var bench = await SlackBench.StartAsync(OverHttp with { Fake = new FakeSlackOptions { Time = new WatchedClock() } });

        (await bench.Slack.People.Requests.SendAsync(SignedPlan(bench, TimeSpan.FromSeconds(secondsOld)))).Status.ShouldBe(401);

        await AssertGoesOn(bench, plansBefore: 0);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(-300)]
    public async Task A_request_of_five_minutes_either_way_is_taken(int secondsOld)
    {
        await using var bench = await SlackBench.StartAsync(OverHttp with { Fake = new FakeSlackOptions { Time = new WatchedClock() } });

        (await bench.Slack.People.Requests.SendAsync(SignedPlan(bench, TimeSpan.FromSeconds(secondsOld)))).Status.ShouldBe(200);

        await AssertGoesOn(bench, plansBefore: 1);
    }

    [Fact]
    public async Task The_very_same_request_is_taken_once()
    {
        await using var bench = await SlackBench.StartAsync(OverHttp);
        var request = SignedPlan(bench);

        (await bench.Slack.People.Requests.SendAsync(request)).Status.ShouldBe(200);
        (await bench.Slack.People.Requests.SendAsync(request)).Status.ShouldBe(401);

        await AssertGoesOn(bench, plansBefore: 1);
    }

    [Theory]
    [InlineData("/slack/interactions", "payload=%7B%22type%22%3A%22block_act", SignedRequests.FormType)]
    [InlineData("/slack/interactions", "nothing=here", SignedRequests.FormType)]
    [InlineData("/slack/events", """{"type":"event_callback","event":{"type":"app_ho""", "application/json")]
    [InlineData("/slack/events", "", "application/json")]
    public async Task A_payload_that_was_cut_in_the_middle_is_refused(string path, string body, string type)
    {
        await using var bench = await SlackBench.StartAsync(OverHttp);

        (await bench.Slack.People.Requests.SendAsync(bench.Slack.People.Requests.Sign(path, body, type))).Status.ShouldBe(400);

        await AssertGoesOn(bench, plansBefore: 0);
    }

    [Theory]
    [InlineData("/slack/interactions", "payload=%7B%22type%22%3A%22something_new%22%7D", SignedRequests.FormType)]
    [InlineData("/slack/interactions", "payload=%5B1%2C2%5D", SignedRequests.FormType)]
    [InlineData("/slack/events", """{"type":"event_callback","event_id":"Ev1","event":{"type":"something_new"}}""", "application/json")]
    [InlineData("/slack/events", """{"event":[1,2,3]}""", "application/json")]
    [InlineData("/slack/commands", "ssl_check=1&token=abc", SignedRequests.FormType)]
    [InlineData("/slack/commands", "text=help", SignedRequests.FormType)]
    public async Task What_is_signed_but_not_known_is_acknowledged_and_left_alone(string path, string body, string type)
    {
        await using var bench = await SlackBench.StartAsync(OverHttp);

        (await bench.Slack.People.Requests.SendAsync(bench.Slack.People.Requests.Sign(path, body, type))).Status.ShouldBe(200);

        await AssertGoesOn(bench, plansBefore: 0);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read_to_its_end()
    {
        await using var bench = await SlackBench.StartAsync(OverHttp);
        var endless = bench.Slack.People.Requests.Sign("/slack/commands", new string('x', 3_000_000), SignedRequests.FormType);

        (await bench.Slack.People.Requests.SendAsync(endless)).Status.ShouldBe(413);

        await AssertGoesOn(bench, plansBefore: 0);
    }

    [Fact]
    public async Task The_question_whether_the_address_is_the_bots_is_answered()
    {
        await using var bench = await SlackBench.StartAsync(OverHttp);
        var question = bench.Slack.People.Requests.Sign(
            "/slack/events", """{"type":"url_verification","challenge":"3eZbrw1aB10FEMAGAZd4FyFQ"}""", "application/json");

        (await bench.Slack.People.Requests.SendAsync(question)).ShouldBe((200, "3eZbrw1aB10FEMAGAZd4FyFQ"));
    }

    [Fact]
    public async Task An_event_that_Slack_repeats_is_acknowledged_again_and_done_once()
    {
        await using var bench = await SlackBench.StartAsync(OverHttp);
        var opened = Payloads.Event(bench.Slack, SlackBench.Ana, new() { ["type"] = "app_home_opened", ["user"] = SlackBench.Ana.Id, ["tab"] = "home" }).ToJsonString();

        (await bench.Slack.People.Requests.SendAsync(bench.Slack.People.Requests.Sign("/slack/events", opened, "application/json"))).Status.ShouldBe(200);
        await Eventually.IsAsync(() => bench.Slack.Workspace.Homes.ContainsKey(SlackBench.Ana.Id), "the home is shown");
        var repeated = bench.Slack.People.Requests.Sign("/slack/events", opened, "application/json", TimeSpan.FromSeconds(2));
        (await bench.Slack.People.Requests.SendAsync(repeated)).Status.ShouldBe(200);

        await AssertGoesOn(bench, plansBefore: 0);
        bench.Slack.Calls.Count(call => call.Method == "views.publish").ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_answered_at_the_addresses_in_socket_mode()
    {
        await using var bench = await SlackBench.StartAsync();

        (await bench.Slack.People.Requests.SendAsync(SignedPlan(bench))).Status.ShouldBe(404);
    }

    private static SignedRequest SignedPlan(SlackBench bench, TimeSpan age = default)
    {
        var payload = Payloads.Command(bench.Slack, SlackBench.Ana, SlackBench.Channel, Plan);
        var body = string.Join('&', payload.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value!.ToString())}"));
        return bench.Slack.People.Requests.Sign("/slack/commands", body, SignedRequests.FormType, age);
    }

    private static async Task AssertGoesOn(SlackBench bench, int plansBefore)
    {
        (await bench.TypeAsync(SlackBench.Ana, "plan from:old1 to:new1 accounts:goes-on")).ShouldNotBeNull();
        await Eventually.IsAsync(() => bench.Engine.Plans.Any(plan => plan.Request.Selection.Accounts.Contains("goes-on")), "the bot goes on");
        bench.Engine.Plans.Count.ShouldBe(plansBefore + 1);
    }
}
