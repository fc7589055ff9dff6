using System.Text.Json.Nodes;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Fakes.Slack.Records;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>What people type, click and fill in, and what they are answered.</summary>
public sealed class ConversationTests
{
    private static readonly RoomId Room = new($"slack:{SlackBench.Channel}");

    [Fact]
    public async Task Planning_without_options_opens_a_form_with_the_servers_and_shows_mistakes_at_their_fields()
    {
        await using var bench = await SlackBench.StartAsync();
        await bench.TypeAsync(SlackBench.Ana, "plan");
        var modal = await ModalAsync(bench, SlackBench.Ana);
        modal.Title.ShouldBe("Plan a migration");
        OptionsOf(modal, "from").ShouldBe(["old1"]);
        OptionsOf(modal, "to").ShouldBe(["new1"]);

        var mistaken = await bench.Slack.People.SubmitAsync(SlackBench.Ana, modal, Plan("alice", options: "overwrite:maybe"));
        var answer = await mistaken.Acknowledged;
        ((string?)answer?["response_action"]).ShouldBe("errors");
        answer!["errors"]!["options"].ShouldNotBeNull();
        bench.Engine.Plans.ShouldBeEmpty();

        var taken = await bench.Slack.People.SubmitAsync(SlackBench.Ana, modal, Plan("alice", options: "dns:all", reason: "ticket 4711"));
        (await taken.Acknowledged).ShouldBeNull();
        (await bench.WhisperAsync(SlackBench.Ana)).Channel.ShouldBe(SlackBench.Channel);
        var (request, _, room) = bench.Engine.Plans.Single();
        request.Options.Reason.ShouldBe("ticket 4711");
        room.ShouldBe(Room);
    }

    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task Rejecting_asks_for_the_reason_and_takes_it(FakeRoute route)
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Route = route });
        var migration = bench.Engine.Add(MigrationState.AwaitingApproval, Room);
        var request = Post(bench, Button("reject", $"{migration.Id}"));

        await bench.Slack.People.ClickAsync(SlackBench.Bob, request, "migrate:reject");
        var modal = await ModalAsync(bench, SlackBench.Bob);
        var empty = await bench.Slack.People.SubmitAsync(SlackBench.Bob, modal, new Dictionary<string, string> { ["reason"] = "  " });
        (await empty.Acknowledged)!["errors"]!["reason"].ShouldNotBeNull();
        await (await bench.Slack.People.SubmitAsync(SlackBench.Bob, modal, new Dictionary<string, string> { ["reason"] = "wrong night" })).Acknowledged;

        await Eventually.IsAsync(() => bench.Engine.Requests.Count == 1, "the rejection arrived");
        bench.Engine.Requests.Single().Request.ShouldBe(new RejectRequest("wrong night"));
    }

    [Fact]
    public async Task A_form_that_Slack_does_not_open_in_time_is_told_in_words()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Faults.Next("views.open", FakeFault.Refused("expired_trigger_id"));

        await bench.TypeAsync(SlackBench.Ana, "plan");

        (await bench.WhisperAsync(SlackBench.Ana)).Words.ShouldContain("in time");
    }

    [Fact]
    public async Task A_click_by_somebody_who_may_not_is_answered_to_her_alone_and_asks_nothing()
    {
        await using var bench = await SlackBench.StartAsync();
        var migration = bench.Engine.Add(MigrationState.AwaitingApproval, Room);
        var request = Post(bench, Button("approve", $"{migration.Id}"));

        await (await bench.Slack.People.ClickAsync(SlackBench.Eve, request, "migrate:approve")).Acknowledged;

        (await bench.WhisperAsync(SlackBench.Eve)).Words.ShouldContain("approve");
        bench.Engine.Requests.ShouldBeEmpty();
        bench.Slack.Workspace.Messages.ShouldBe([request]);
    }

    [Fact]
    public async Task A_click_on_an_outdated_card_is_answered_and_asks_nothing()
    {
        await using var bench = await SlackBench.StartAsync();
        var migration = bench.Engine.Add(MigrationState.AwaitingApproval, Room);
        var request = Post(bench, Button("approve", $"{migration.Id} 0ldf1ng3"));

        await (await bench.Slack.People.ClickAsync(SlackBench.Bob, request, "migrate:approve")).Acknowledged;

        await bench.WhisperAsync(SlackBench.Bob);
        bench.Engine.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"rocket_launcher","action_id":"migrate:approve","value":"M-1"}""")]
    [InlineData("""{"type":"button","action_id":"launch:rocket","value":"M-1"}""")]
    [InlineData("""{"type":"button","action_id":"migrate:approve","value":"'; DROP TABLE migrations"}""")]
    [InlineData("""{"type":"button","action_id":"migrate:fly to the moon","value":"M-1"}""")]
    [InlineData("""{"type":"button","action_id":17,"value":{}}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("null")]
    public async Task An_element_that_does_not_exist_yet_or_is_not_the_bots_is_acknowledged_and_does_nothing(string action)
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Engine.Add(MigrationState.AwaitingApproval, Room);
        var payload = Payloads.Click(bench.Slack, SlackBench.Bob, Post(bench, Button("approve", "M-1")), Button("approve", "M-1"));
        payload["actions"] = new JsonArray(JsonNode.Parse(action));

        await (await bench.Slack.People.BringAsync("interactive", payload)).Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);

        await (await bench.TypeAsync(SlackBench.Ana, "help")).Acknowledged;
        await bench.WhisperAsync(SlackBench.Ana);
        bench.Engine.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"envelope_id":"cut","type":"slash_commands","payload":{"user_id":"U0ANA0001","channel_""")]
    [InlineData("no json at all")]
    [InlineData("[1,2,3]")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task A_message_that_was_cut_in_the_middle_is_left_alone_and_the_bot_goes_on(string text)
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.Slack.Sockets.All.Single().SendAsync(text);

        await (await bench.TypeAsync(SlackBench.Ana, "help")).Acknowledged;
        await bench.WhisperAsync(SlackBench.Ana);
        bench.Slack.Sockets.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_whose_address_is_used_up_is_given_in_the_channel_and_failing_that_directly()
    {
        await using var bench = await SlackBench.StartAsync();
        var payload = Payloads.Command(bench.Slack, SlackBench.Ana, SlackBench.Channel, "help");
        payload["response_url"] = new Uri(bench.Slack.Address, "answer/unknown").AbsoluteUri;

        await bench.Slack.People.BringAsync("slash_commands", (JsonObject)payload.DeepClone());
        (await bench.WhisperAsync(SlackBench.Ana)).Way.ShouldBe("chat.postEphemeral");

        bench.Slack.Faults.Next("chat.postEphemeral", FakeFault.Refused("user_not_in_channel"));
        await bench.Slack.People.BringAsync("slash_commands", payload);
        await Eventually.IsAsync(() => bench.Slack.Workspace.Messages.Any(message => message.Channel == $"D{SlackBench.Ana.Id[1..]}"), "a direct message");
    }

    [Fact]
    public async Task An_answer_is_not_posted_to_an_address_that_is_not_Slacks()
    {
        await using var bench = await SlackBench.StartAsync();
        var payload = Payloads.Command(bench.Slack, SlackBench.Ana, SlackBench.Channel, "help");
        payload["response_url"] = "https://collector.example/steal";

        await bench.Slack.People.BringAsync("slash_commands", payload);

        (await bench.WhisperAsync(SlackBench.Ana)).Way.ShouldBe("chat.postEphemeral");
    }

    [Fact]
    public async Task A_log_that_is_long_is_shown_with_its_file_in_the_thread_of_the_answer()
    {
        await using var bench = await SlackBench.StartAsync();
        var migration = bench.Engine.Add(MigrationState.Running, Room);
        bench.Engine.Log = new LogExcerpt("master.log", [.. Enumerable.Range(0, 400).Select(number => $"line {number} <!channel>")], 0, false);

        await bench.TypeAsync(SlackBench.Ana, $"log {migration.Id}");

        var file = await Eventually.GetAsync(() => bench.Slack.Workspace.Messages.FirstOrDefault(message => message.Files.Count > 0), "the file");
        var answer = bench.Slack.Workspace.Channel(SlackBench.Channel).Single();
        file.ThreadTs.ShouldBe(answer.Ts);
        file.Files.Single().Content.ShouldContain("line 0 <!channel>");
        answer.Text.ShouldNotContain("<!channel>");
        answer.Words.ShouldNotContain("<!channel>");
    }

    [Fact]
    public async Task A_migration_is_not_planned_where_nobody_could_see_it()
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup
        {
            Prepare = slack => slack.Workspace.JoinedChannels[SlackBench.Channel] = false,
        });

        await bench.TypeAsync(SlackBench.Ana, "plan from:old1 to:new1 accounts:alice");

        (await bench.WhisperAsync(SlackBench.Ana)).Words.ShouldContain("/invite");
        bench.Engine.Plans.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_migration_is_not_planned_in_a_direct_message()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.Slack.People.TypeAsync(SlackBench.Ana, "D0ANA0001", "plan from:old1 to:new1 accounts:alice");

        (await bench.WhisperAsync(SlackBench.Ana)).Words.ShouldContain("in a channel to which you have invited me");
        bench.Engine.Plans.ShouldBeEmpty();
    }

    private static Task<FakeView> ModalAsync(SlackBench bench, FakePerson person) =>
        Eventually.GetAsync(() => bench.Slack.Workspace.OpenModals.GetValueOrDefault(person.Id), $"a form for {person.Name}");

    private static Dictionary<string, string> Plan(string accounts, string options = "", string reason = "") => new()
    {
        ["from"] = "old1", ["to"] = "new1", ["accounts"] = accounts, ["options"] = options, ["reason"] = reason,
    };

    private static JsonObject Button(string verb, string value) => new()
    {
        ["type"] = "button", ["action_id"] = $"migrate:{verb}", ["value"] = value, ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = verb },
    };

    private static FakeMessage Post(SlackBench bench, JsonObject button) => bench.Slack.Workspace.Post(ts => new FakeMessage
    {
        Channel = SlackBench.Channel, Ts = ts, User = FakeWorkspace.BotUser, Text = "a card",
        Blocks = [new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(button) }],
    });

    private static IEnumerable<string?> OptionsOf(FakeView modal, string field) =>
        ((JsonArray)modal.Json["blocks"]!).Single(block => (string?)block!["block_id"] == field)!["element"]!["options"]!.AsArray().Select(option => (string?)option!["value"]);
}
