using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Slack;
using WhmTransferBot.Slack.Socket;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>What may happen to a socket, and that commands go on arriving, each once.</summary>
public sealed class SocketReconnectTests
{
    private const string Plan = "plan from:old1 to:new1 accounts:alice";

    [Theory]
    [InlineData(null, false)]
    [InlineData(700, false)]
    [InlineData(null, true)]
    [InlineData(1, true)]
    public async Task A_long_command_arrives_whole_whatever_frames_and_key_order_it_comes_in(int? frameSize, bool idLast)
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup
        {
            Prepare = slack => (slack.Sockets.FrameSize, slack.Sockets.EnvelopeIdLast) = (frameSize, idLast),
        });
        var accounts = Enumerable.Range(0, 500).Select(number => $"account{number:D3}").ToList();

        var delivery = await bench.TypeAsync(SlackBench.Ana, $"plan from:old1 to:new1 accounts:{string.Join(',', accounts)}");

        (await delivery.Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken)).ShouldBeNull();
        await Eventually.IsAsync(() => bench.Engine.Plans.Count == 1, "the plan arrived");
        bench.Engine.Plans.Single().Request.Selection.Accounts.ShouldBe(accounts);
        bench.Slack.Sockets.Strays.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("warning")]
    [InlineData("a_reason_that_does_not_exist_yet")]
    public async Task A_refresh_opens_one_new_socket_before_the_old_one_goes(string reason)
    {
        await using var bench = await SlackBench.StartAsync();
        var old = bench.Slack.Sockets.All.Single();

        await old.SayGoodbyeAsync(reason);
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 1, "the successor stands");
        bench.Status.State.ShouldBe(SlackLinkState.Connected);

        await AssertCommandsArrive(bench);
        bench.Slack.Sockets.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_warning_and_then_the_refresh_itself_open_one_new_socket_together()
    {
        await using var bench = await SlackBench.StartAsync();
        var old = bench.Slack.Sockets.All.Single();

        await old.SayGoodbyeAsync("warning");
        await old.SayGoodbyeAsync("refresh_requested");
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 1, "the successor stands");

        await AssertCommandsArrive(bench);
        bench.Slack.Sockets.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_envelope_whose_id_comes_late_is_acknowledged_and_the_disconnect_after_it_is_followed()
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Prepare = slack => slack.Sockets.EnvelopeIdLast = true });

        var delivery = await bench.TypeAsync(SlackBench.Ana, "help");
        await delivery.Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        await bench.Slack.Sockets.All.Single().SayGoodbyeAsync("refresh_requested");
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 1, "the successor stands");

        await AssertCommandsArrive(bench);
        bench.Slack.Sockets.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_socket_that_Slack_closes_is_opened_again()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.Slack.Sockets.All.Single().CloseAsync();
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 1, "a new socket stands");

        await AssertCommandsArrive(bench);
        bench.Slack.Sockets.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_made_again()
    {
        await using var bench = await SlackBench.StartAsync();

        bench.Slack.Sockets.All.Single().Cut();
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 1, "a new socket stands");

        await AssertCommandsArrive(bench);
        bench.Slack.Sockets.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_failing_call_for_the_address_is_made_again()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Faults.Next(
            "apps.connections.open",
            FakeFault.Empty(), FakeFault.Html, FakeFault.Limited(null) with { RetryAfter = 1 }, FakeFault.Refused("internal_error"), FakeFault.Empty(500));

        bench.Slack.Sockets.All.Single().Cut();
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 1, "a new socket stands");

        await AssertCommandsArrive(bench);
        bench.Slack.Sockets.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_socket_that_is_dead_without_saying_so_is_found_by_its_pings()
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup
        {
            Times = new SlackBenchSetup().Times with { PingEvery = TimeSpan.FromMilliseconds(100), PongWithin = TimeSpan.FromSeconds(3) },
        });

        await bench.Slack.Sockets.All.Single().FallSilentAsync();
        await Eventually.IsAsync(() => bench.Slack.Sockets.All.Count >= 2 && bench.Slack.Sockets.Open.Count == 1, "a new socket stands");
        await AssertCommandsArrive(bench);
    }

    [Fact]
    public async Task A_socket_without_a_hello_is_given_up_and_tried_again()
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup
        {
            Times = new SlackBenchSetup().Times with { HelloWithin = TimeSpan.FromSeconds(2) },
            Prepare = slack => slack.Sockets.KeepsQuiet = true,
            Waits = false,
        });
        await Eventually.IsAsync(() => bench.Slack.Sockets.All.Count >= 2, "a second attempt");
        bench.Status.State.ShouldBe(SlackLinkState.Connecting);

        bench.Slack.Sockets.KeepsQuiet = false;
        await Eventually.IsAsync(() => bench.Status.State == SlackLinkState.Connected && bench.Slack.Sockets.Open.Count == 1, "the bot is connected");
        await AssertCommandsArrive(bench);
    }

    [Fact]
    public async Task Socket_Mode_switched_off_ends_in_a_clear_state_and_in_no_loop()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.Slack.Sockets.All.Single().SayGoodbyeAsync("link_disabled");
        await Eventually.IsAsync(() => bench.Status.State == SlackLinkState.Stopped, "the bot has given up");
        await AssertNoFurtherAttempt(bench);

        bench.Status.Problem.ShouldBe("Socket Mode is switched off for this app. Switch it on in the app's settings under Socket Mode, then restart the bot.");
        bench.Slack.Sockets.All.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("invalid_auth", "SLACK_APP_TOKEN")]
    [InlineData("missing_scope", "connections:write")]
    [InlineData("not_allowed_token_type", "xapp-")]
    public async Task A_bad_token_ends_in_a_clear_state_and_in_no_loop(string error, string remedy)
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup
        {
            Prepare = slack => slack.Faults.Next("apps.connections.open", FakeFault.Refused(error)), Waits = false,
        });

        await Eventually.IsAsync(() => bench.Status.State == SlackLinkState.Stopped, "the bot has given up");
        await AssertNoFurtherAttempt(bench);

        bench.Status.Problem.ShouldNotBeNull().ShouldContain(remedy);
        bench.Slack.Calls.Count(call => call.Method == "apps.connections.open").ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_sockets_make_the_bot_wait_and_try_again()
    {
        var clock = new WatchedClock();
        var wait = TimeSpan.FromMinutes(5);
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup
        {
            Fake = new FakeSlackOptions { Time = clock }, Times = new SlackBenchSetup().Times with { CrowdedWait = wait },
        });

        await bench.Slack.Sockets.All.Single().SayGoodbyeAsync("too_many_websockets");
        await clock.PassAsync(wait);
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 1, "a new socket stands");

        bench.Slack.Sockets.All.Count.ShouldBe(2);
        await AssertCommandsArrive(bench);
    }

    [Fact]
    public async Task Several_sockets_share_the_work_and_each_is_kept_open()
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Options = options => options with { Sockets = 3 } });
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 3, "three sockets stand");

        bench.Slack.Sockets.All[1].Cut();
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 3, "three sockets stand again");

        await AssertCommandsArrive(bench, 9);
    }

    [Fact]
    public async Task The_same_envelope_is_acknowledged_each_time_and_done_once()
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Options = options => options with { Sockets = 2 } });
        await Eventually.IsAsync(() => bench.Slack.Sockets.Open.Count == 2, "two sockets stand");
        var payload = Payloads.Command(bench.Slack, SlackBench.Ana, SlackBench.Channel, Plan);

        var first = await bench.Slack.People.BringAsync("slash_commands", (JsonObject)payload.DeepClone(), "the-envelope");
        await first.Acknowledged;
        var second = await bench.Slack.People.BringAsync("slash_commands", payload, "the-envelope");
        await second.Acknowledged;

        await AssertCommandsArrive(bench, 1, alreadyPlanned: 1);
    }

    [Fact]
    public async Task Work_that_arrives_during_refreshes_is_neither_lost_nor_done_twice()
    {
        const int Commands = 120;
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Pace = new() { AtOnce = Commands } });
        for (var number = 0; number < Commands; number++)
        {
            if (number % 20 == 10) await bench.Slack.Sockets.Open[0].SayGoodbyeAsync("refresh_requested");
            var delivery = await bench.TypeAsync(SlackBench.Ana, $"plan from:old1 to:new1 accounts:account{number}");
            await delivery.Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        }

        await Eventually.IsAsync(() => bench.Engine.Plans.Count >= Commands, "every plan arrived");
        bench.Engine.Plans.Select(plan => plan.Request.Selection.Accounts.Single()).ShouldBe(Enumerable.Range(0, Commands).Select(number => $"account{number}"));
        bench.Slack.Sockets.All.Count.ShouldBe(7);
    }

    [Fact]
    public async Task What_comes_on_the_old_socket_while_the_new_one_is_made_is_acknowledged_there()
    {
        await using var bench = await SlackBench.StartAsync();
        var old = bench.Slack.Sockets.All.Single();
        bench.Slack.Faults.Next("apps.connections.open", FakeFault.Empty(), FakeFault.Empty());

        await old.SayGoodbyeAsync("refresh_requested");
        var payload = Payloads.Command(bench.Slack, SlackBench.Ana, SlackBench.Channel, Plan);
        var delivery = new Fakes.Slack.Records.FakeDelivery("late", "slash_commands");
        await old.SendAsync(bench.Slack.Sockets.Envelope(delivery, payload, acceptsPayload: true));

        await delivery.Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        await Eventually.IsAsync(() => bench.Engine.Plans.Count == 1, "the plan arrived");
    }

    private static async Task AssertCommandsArrive(SlackBench bench, int commands = 2, int alreadyPlanned = 0)
    {
        for (var number = 0; number < commands; number++)
        {
            var delivery = await bench.TypeAsync(SlackBench.Ana, Plan);
            await delivery.Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        }

        await Eventually.IsAsync(() => bench.Engine.Plans.Count >= commands + alreadyPlanned, "the plans arrived");
        bench.Engine.Plans.Count.ShouldBe(commands + alreadyPlanned);
        await bench.WhisperAsync(SlackBench.Ana, commands);
    }

    /// <summary>The part that connects has come to its end, so that nobody is left to try again.</summary>
    private static async Task AssertNoFurtherAttempt(SlackBench bench)
    {
        var service = bench.Bot.Services.GetServices<IHostedService>().OfType<SocketService>().Single();
        await service.ExecuteTask!.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
    }
}
