using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Fakes.Slack.Records;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>What becomes of messages on their way to Slack.</summary>
public sealed class DeliveryTests
{
    private static readonly RoomId Room = new($"slack:{SlackBench.Channel}");

    /// <summary>The clock of Slack's rates and of the bot.</summary>
    private readonly HastenedClock _clock = new();

    [Fact]
    public async Task A_card_its_thread_and_a_request_stand_where_they_belong()
    {
        await using var bench = await OpenAsync();
        var root = await PostAsync(bench, Message("1", Placement.Channel, Say("the card")));

        await PostAsync(bench, Message("2", Placement.Thread, Say("in the thread"), root));
        await PostAsync(bench, Message("3", Placement.ThreadAndChannel, Say("a request") with { Mentions = ["slack:group:S0MOVERS1", "discord:role:1", "slack:T1:U0BOB0001"] }, root));

        var thread = bench.Slack.Workspace.Thread(SlackBench.Channel, root.Value);
        thread.Select(message => message.IsBroadcast).ShouldBe([false, false, true]);
        thread[2].Text.ShouldStartWith("<!subteam^S0MOVERS1> <@U0BOB0001> ");
        thread[2].Words.ShouldContain("<!subteam^S0MOVERS1> <@U0BOB0001>");
        thread.ShouldAllBe(message => message.Text.Length > 0);
    }

    [Fact]
    public async Task A_card_is_edited_in_place()
    {
        await using var bench = await OpenAsync();
        var root = await PostAsync(bench, Message("1", Placement.Channel, Say("before")));

        var outcome = await bench.Platform.EditAsync(Message("1", Placement.Channel, Say("after")), root, TestContext.Current.CancellationToken);

        outcome.ShouldBe(new DeliveryOutcome.Delivered(root));
        bench.Slack.Workspace.Messages.Single().Words.ShouldBe("after");
    }

    [Theory]
    [InlineData(Placement.Channel)]
    [InlineData(Placement.Thread)]
    [InlineData(Placement.ThreadAndChannel)]
    public async Task A_post_whose_end_is_unknown_is_looked_for_and_not_repeated(Placement placement)
    {
        await using var bench = await OpenAsync();
        var root = placement == Placement.Channel ? (MessageReference?)null : await PostAsync(bench, Message("0", Placement.Channel, Say("the card")));
        Pace();
        bench.Slack.Faults.Next("chat.postMessage", FakeFault.DoneButCut);
        var message = Message("1", placement, Say("once only"), root);

        (await bench.Platform.PostAsync(message, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Unconfirmed>();
        var outcome = await bench.Platform.PostAsync(message with { MayHaveArrived = true }, TestContext.Current.CancellationToken);

        var posted = bench.Slack.Workspace.Messages.Single(found => found.Words == "once only");
        outcome.ShouldBe(new DeliveryOutcome.Delivered(new MessageReference(posted.Ts)));
    }

    [Fact]
    public async Task A_post_that_never_arrived_is_looked_for_and_then_posted()
    {
        await using var bench = await OpenAsync();
        var root = await PostAsync(bench, Message("0", Placement.Channel, Say("the card")));
        Pace();

        await PostAsync(bench, Message("1", Placement.Thread, Say("late"), root) with { MayHaveArrived = true });

        bench.Slack.Workspace.Messages.Count(message => message.Words == "late").ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_delivery_in_parts_only_what_is_missing_is_posted_again()
    {
        await using var bench = await OpenAsync();
        var root = await PostAsync(bench, Message("0", Placement.Channel, Say("the card")));
        Pace();
        var card = Long(14) with { Files = [new CardFile("M-1-report.csv", "The report", "account,result\n")] };
        var message = Message("1", Placement.Thread, card, root);
        bench.Slack.Faults.Next("files.completeUploadExternal", FakeFault.DoneButCut);

        (await bench.Platform.PostAsync(message, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Unconfirmed>();
        var outcome = await bench.Platform.PostAsync(message with { MayHaveArrived = true }, TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<DeliveryOutcome.Delivered>($"{outcome}").Message.Value.Split(',').Length.ShouldBeGreaterThan(1);
        var thread = bench.Slack.Workspace.Thread(SlackBench.Channel, root.Value);
        thread.Count(found => found.Files.Count > 0).ShouldBe(1);
        thread.Where(found => found.Files.Count == 0).Select(found => found.Words).ShouldBeUnique();
        string.Join(' ', thread.Select(found => found.Words)).Split("paragraph-").Length.ShouldBe(15);
    }

    [Theory]
    [InlineData("msg_too_long", typeof(DeliveryOutcome.Delivered))]
    [InlineData("restricted_action_thread_locked", typeof(DeliveryOutcome.Gone))]
    [InlineData("restricted_action", typeof(DeliveryOutcome.Unconfirmed))]
    public async Task A_later_part_that_is_refused_for_good_keeps_nobody_waiting(string error, Type expected)
    {
        await using var bench = await OpenAsync();
        var root = await PostAsync(bench, Message("0", Placement.Channel, Say("the card")));
        Pace();
        var message = Message("1", Placement.Thread, Long(14), root);
        bench.Slack.Faults.Next("chat.postMessage", FakeFault.DoneButCut);
        (await bench.Platform.PostAsync(message, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Unconfirmed>();
        Pace();
        bench.Slack.Faults.Next("chat.postMessage", FakeFault.Refused(error));

        var outcome = await bench.Platform.PostAsync(message with { MayHaveArrived = true }, TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType(expected, $"{outcome}");
        var first = bench.Slack.Workspace.Thread(SlackBench.Channel, root.Value)[1];
        if (outcome is DeliveryOutcome.Delivered delivered) delivered.Message.Value.ShouldBe(first.Ts);
    }

    [Theory]
    [InlineData("of somebody else")]
    [InlineData("of another migration")]
    [InlineData("older than what is to be delivered")]
    public async Task What_only_looks_like_an_earlier_attempt_is_not_taken_for_it(string kind)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Fake = new() { Time = clock } });
        var message = Message("1", Placement.Channel, Say("the new card")) with { DraftedAt = clock.GetUtcNow() };
        if (kind == "older than what is to be delivered")
        {
            await PostAsync(bench, message with { Card = Say("another") });
            clock.Advance(TimeSpan.FromHours(2));
            message = message with { DraftedAt = clock.GetUtcNow() };
        }
        else
        {
            var payload = new JsonObject { ["delivery"] = message.DeliveryId, ["part"] = 0, ["migration"] = kind == "of another migration" ? "M-7" : "M-1" };
            bench.Slack.Workspace.Post(ts => new FakeMessage
            {
                Channel = SlackBench.Channel, Ts = ts, Text = "another", User = kind == "of somebody else" ? SlackBench.Eve.Id : FakeWorkspace.BotUser,
                Metadata = new JsonObject { ["event_type"] = "whm_transfer_bot_delivery", ["event_payload"] = payload },
            });
        }

        var posted = await PostAsync(bench, message with { MayHaveArrived = true });

        posted.Value.ShouldBe(bench.Slack.Workspace.Messages.Single(found => found.Words == "the new card").Ts);
    }

    [Fact]
    public async Task What_arrived_soon_after_it_was_drafted_is_found_hours_later()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Fake = new() { Time = clock } });
        var message = Message("1", Placement.Channel, Say("the card")) with { DraftedAt = clock.GetUtcNow() };
        var posted = await PostAsync(bench, message);
        clock.Advance(TimeSpan.FromHours(5));

        (await PostAsync(bench, message with { MayHaveArrived = true })).ShouldBe(posted);

        bench.Slack.Workspace.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_bot_may_not_look_a_message_too_many_is_better_than_one_too_few()
    {
        await using var bench = await OpenAsync();
        var root = await PostAsync(bench, Message("0", Placement.Channel, Say("the card")));
        Pace();
        bench.Slack.Faults.Next("conversations.replies", FakeFault.Refused("missing_scope"));

        await PostAsync(bench, Message("1", Placement.Thread, Say("told"), root) with { MayHaveArrived = true });

        bench.Slack.Workspace.Messages.Count(message => message.Words == "told").ShouldBe(1);
    }

    [Theory]
    [InlineData("429 without a header", typeof(DeliveryOutcome.Limited))]
    [InlineData("429", typeof(DeliveryOutcome.Limited))]
    [InlineData("limited in words", typeof(DeliveryOutcome.Limited))]
    [InlineData("empty 503", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("html 502", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("ok over a 500", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("ok without an id", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("cut answer", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("not packed as it says", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("internal_error", typeof(DeliveryOutcome.Unconfirmed))]
    [InlineData("service_unavailable", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("redirect", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("not_in_channel", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("token_revoked", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("thread_not_found", typeof(DeliveryOutcome.Gone))]
    [InlineData("thread_locked", typeof(DeliveryOutcome.Gone))]
    [InlineData("restricted_action_thread_locked", typeof(DeliveryOutcome.Gone))]
    [InlineData("restricted_action_non_threadable_channel", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("is_archived", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("restricted_action", typeof(DeliveryOutcome.Unavailable))]
    [InlineData("msg_too_long", typeof(DeliveryOutcome.Refused))]
    [InlineData("an_error_that_does_not_exist_yet", typeof(DeliveryOutcome.Refused))]
    public async Task An_answer_of_any_kind_becomes_an_outcome(string kind, Type expected)
    {
        await using var bench = await OpenAsync();
        bench.Slack.Faults.Next("chat.postMessage", kind switch
        {
            "429 without a header" => FakeFault.Limited(null),
            "429" => FakeFault.Limited(7),
            "limited in words" => FakeFault.Refused("ratelimited"),
            "empty 503" => FakeFault.Empty(),
            "html 502" => FakeFault.Html,
            "ok over a 500" => new FakeFault(500, """{"ok":true,"ts":"1.000001","channel":"C1"}"""),
            "ok without an id" => new FakeFault(200, """{"ok":true}"""),
            "cut answer" => new FakeFault(200, """{"ok":true,"ts":"1.0"""),
            "not packed as it says" => FakeFault.NotPacked,
            "redirect" => new FakeFault(302, string.Empty),
            _ => FakeFault.Refused(kind),
        });

        var outcome = await bench.Platform.PostAsync(Message("1", Placement.Channel, Say("hello")), TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType(expected);
        if (kind == "429") outcome.ShouldBe(new DeliveryOutcome.Limited(TimeSpan.FromSeconds(7)));
    }

    [Fact]
    public async Task What_Slack_asked_to_wait_for_is_waited_for_without_asking_again()
    {
        await using var bench = await OpenAsync();
        bench.Slack.Faults.Next("chat.postMessage", FakeFault.Limited(60));
        await bench.Platform.PostAsync(Message("1", Placement.Channel, Say("hello")), TestContext.Current.CancellationToken);

        var outcome = await bench.Platform.PostAsync(Message("1", Placement.Channel, Say("hello")), TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<DeliveryOutcome.Limited>().RetryAfter.ShouldBeGreaterThan(TimeSpan.FromSeconds(50));
        bench.Slack.Calls.Count(call => call.Method == "chat.postMessage").ShouldBe(1);
    }

    [Fact]
    public async Task Slack_has_never_to_complain_about_too_many_calls()
    {
        var clock = new FakeTimeProvider();
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Fake = new() { Time = clock } });
        var root = await PostAsync(bench, Message("root", Placement.Channel, Say("the card")));
        for (var number = 0; number < 200; number++)
        {
            var message = Message($"{number}", Placement.Channel, Say($"message {number}"));
            Task<DeliveryOutcome> TryAsync() => number % 2 == 0
                ? bench.Platform.PostAsync(message, TestContext.Current.CancellationToken)
                : bench.Platform.EditAsync(message, root, TestContext.Current.CancellationToken);
            while (await TryAsync() is DeliveryOutcome.Limited limited) clock.Advance(limited.RetryAfter);
        }

        bench.Slack.Workspace.Messages.Count.ShouldBe(101);
        bench.Slack.Calls.Count(call => call.Method is "chat.postMessage" or "chat.update").ShouldBe(201);
    }

    [Fact]
    public async Task A_limit_in_one_channel_keeps_no_other_channel_waiting()
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Fake = new() { Time = _clock }, Prepare = slack => slack.Workspace.JoinedChannels["C0OTHER01"] = true });
        bench.Slack.Faults.Next("chat.postMessage", FakeFault.Limited(30));
        var limited = Message("1", Placement.Channel, Say("hello"));
        await bench.Platform.PostAsync(limited, TestContext.Current.CancellationToken);

        var other = Message("2", Placement.Channel, Say("hello")) with { Room = new RoomId("slack:C0OTHER01") };

        (await bench.Platform.PostAsync(other, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Delivered>();
        (await bench.Platform.PostAsync(limited, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Limited>();
        _clock.Advance(TimeSpan.FromSeconds(30));
        (await bench.Platform.PostAsync(limited, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Delivered>();
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_gone_and_so_is_its_thread()
    {
        await using var bench = await OpenAsync();
        var root = await PostAsync(bench, Message("1", Placement.Channel, Say("the card")));
        bench.Slack.Workspace.Delete(SlackBench.Channel, root.Value);
        Pace();

        (await bench.Platform.EditAsync(Message("1", Placement.Channel, Say("after")), root, TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Gone>();
        (await bench.Platform.PostAsync(Message("2", Placement.Thread, Say("in the thread"), root), TestContext.Current.CancellationToken)).ShouldBeOfType<DeliveryOutcome.Gone>();
    }

    [Fact]
    public async Task Where_Slack_refuses_the_blocks_the_words_are_posted_without_them()
    {
        await using var bench = await OpenAsync();
        bench.Slack.Faults.Next("chat.postMessage", FakeFault.Refused("invalid_blocks"));

        await PostAsync(bench, Message("1", Placement.Channel, Say("the words")));

        bench.Slack.Workspace.Messages.Single().Text.ShouldBe("the words");
    }

    [Fact]
    public async Task A_file_that_Slack_refuses_is_told_of_in_the_thread()
    {
        await using var bench = await OpenAsync();
        bench.Slack.Faults.Next("files.getUploadURLExternal", FakeFault.Refused("missing_scope"));

        await PostAsync(bench, Message("1", Placement.Channel, Say("the card") with { Files = [new CardFile("list.txt", "List", "a\n")] }));

        bench.Slack.Workspace.Messages[1].Words.ShouldContain("list.txt");
        bench.Slack.Workspace.Messages[1].Words.ShouldContain("missing_scope");
    }

    [Fact]
    public async Task A_long_list_becomes_a_file()
    {
        await using var bench = await OpenAsync();
        var accounts = Enumerable.Range(0, 400).Select(number => $"account{number:D3}").ToList();
        var card = new Card { Blocks = [new ListBlock(CardText.Of($"**Accounts**"), [.. accounts.Select(CardText.Plain)])] };

        await PostAsync(bench, Message("1", Placement.Channel, card));

        var messages = bench.Slack.Workspace.Messages;
        messages[0].Words.ShouldContain("375 more in the file");
        messages[1].ThreadTs.ShouldBe(messages[0].Ts);
        messages[1].Files.Single().Content.Trim().Split('\n').ShouldBe(accounts);
    }

    [Fact]
    public async Task A_link_leads_to_the_message()
    {
        await using var bench = await OpenAsync();
        await Eventually.IsAsync(() => bench.Platform.LinkTo(Room, new MessageReference("1.000002")) is not null, "the workspace is known");

        bench.Platform.LinkTo(Room, new MessageReference("1700000000.000002,1700000001.000003"))
            .ShouldBe(new Uri(bench.Slack.Address, $"archives/{SlackBench.Channel}/p1700000000000002").AbsoluteUri);
    }

    private Task<SlackBench> OpenAsync() => SlackBench.StartAsync(new SlackBenchSetup { Fake = new() { Time = _clock } });

    /// <summary>Lets the second pass that Slack wants between two messages into one channel.</summary>
    private void Pace() => _clock.Advance(TimeSpan.FromSeconds(1.15));

    private async Task<MessageReference> PostAsync(SlackBench bench, OutgoingMessage message)
    {
        var outcome = await bench.Platform.PostAsync(message, TestContext.Current.CancellationToken);
        while (outcome is DeliveryOutcome.Limited limited)
        {
            _clock.Advance(limited.RetryAfter);
            outcome = await bench.Platform.PostAsync(message, TestContext.Current.CancellationToken);
        }

        return outcome.ShouldBeOfType<DeliveryOutcome.Delivered>($"{outcome}").Message;
    }

    private static OutgoingMessage Message(string id, Placement placement, Card card, MessageReference? root = null) => new()
    {
        DeliveryId = $"delivery-{id}", Room = Room, Migration = new MigrationId(1), Placement = placement, Card = card, ThreadRoot = root,
    };

    private static Card Say(string words) => new() { Blocks = [new TextBlock(CardText.Plain(words))] };

    private static Card Long(int paragraphs) => new()
    {
        Blocks = [.. Enumerable.Range(0, paragraphs).Select(number => new TextBlock(CardText.Plain($"paragraph-{number} {new string('x', 1500)}")))],
    };
}
