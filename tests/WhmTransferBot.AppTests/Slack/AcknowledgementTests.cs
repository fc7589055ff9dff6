using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Slack.Forms;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Slack waits three seconds for an acknowledgement. The bot acknowledges before it works.</summary>
public sealed class AcknowledgementTests
{
    private static readonly TimeSpan SlackWaits = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task Two_hundred_commands_at_once_are_all_acknowledged_before_any_work_and_none_is_lost(FakeRoute route)
    {
        const int Commands = 200;
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Route = route, Access = new() { Operators = ["*"] } });
        var gate = new TaskCompletionSource();
        bench.Engine.Gate = () => gate.Task;

        var deliveries = await Task.WhenAll(Enumerable.Range(0, Commands).Select(number => bench.TypeAsync(
            new FakePerson($"U0P{number:D5}", $"person{number}"), $"plan from:old1 to:new1 accounts:account{number}")));
        await Eventually.IsAsync(() => deliveries.All(delivery => delivery.Acknowledged.IsCompleted), "every command is acknowledged, though no work has ended");
        bench.Engine.Plans.ShouldBeEmpty();
        gate.SetResult();

        var latencies = deliveries.Select(delivery => delivery.Latency!.Value.TotalMilliseconds).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{route}: median {latencies[Commands / 2]:0} ms, 95 % {latencies[Commands * 95 / 100]:0} ms, most {latencies[^1]:0} ms");
        await Eventually.IsAsync(() => bench.Engine.Plans.Count >= Commands, "every plan arrived");
        bench.Engine.Plans.Select(plan => plan.Request.Selection.Accounts.Single()).Order().ShouldBe(
            Enumerable.Range(0, Commands).Select(number => $"account{number}").Order());
        await Eventually.IsAsync(() => bench.Slack.Workspace.Whispers.Count == Commands, "everybody was answered");
    }

    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task A_command_is_acknowledged_while_its_work_has_not_even_ended(FakeRoute route)
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Route = route });
        var gate = new TaskCompletionSource();
        bench.Engine.Gate = () => gate.Task;

        var delivery = await bench.TypeAsync(SlackBench.Ana, "plan from:old1 to:new1 accounts:alice");
        await delivery.Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        bench.Slack.Workspace.Whispers.ShouldBeEmpty();

        gate.SetResult();
        (await bench.WhisperAsync(SlackBench.Ana)).Words.ShouldContain("planned");
    }

    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task A_command_whose_work_breaks_is_acknowledged_and_its_author_told(FakeRoute route)
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Route = route });
        bench.Engine.Gate = () => throw new InvalidOperationException("the engine is broken");

        var delivery = await bench.TypeAsync(SlackBench.Ana, "plan from:old1 to:new1 accounts:alice");

        await delivery.Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        (await bench.WhisperAsync(SlackBench.Ana)).Words.ShouldNotContain("the engine is broken");
    }

    [Fact]
    public async Task One_persons_commands_are_done_in_the_order_in_which_she_typed_them()
    {
        await using var bench = await SlackBench.StartAsync();
        var gate = new TaskCompletionSource();
        bench.Engine.Gate = () => gate.Task;

        for (var number = 0; number < 20; number++) await bench.TypeAsync(SlackBench.Ana, $"plan from:old1 to:new1 accounts:account{number}");
        gate.SetResult();

        await Eventually.IsAsync(() => bench.Engine.Plans.Count == 20, "every plan arrived");
        bench.Engine.Plans.Select(plan => plan.Request.Selection.Accounts.Single()).ShouldBe(Enumerable.Range(0, 20).Select(number => $"account{number}"));
    }

    [Fact]
    public async Task A_person_who_waits_for_slow_work_keeps_nobody_else_waiting()
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Access = new() { Operators = ["*"] } });
        var gate = new TaskCompletionSource();
        bench.Engine.Gate = () => gate.Task;
        await bench.TypeAsync(SlackBench.Ana, "plan from:old1 to:new1 accounts:alice");

        await bench.TypeAsync(SlackBench.Bob, "help");

        (await bench.WhisperAsync(SlackBench.Bob)).Words.ShouldContain("plan");
        gate.SetResult();
    }

    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task A_form_that_takes_long_is_acknowledged_in_time_and_its_mistakes_are_told_later(FakeRoute route)
    {
        var clock = new WatchedClock();
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Route = route, Fake = new FakeSlackOptions { Time = clock } });
        await bench.TypeAsync(SlackBench.Ana, "plan");
        var modal = await Eventually.GetAsync(() => bench.Slack.Workspace.OpenModals.GetValueOrDefault(SlackBench.Ana.Id), "the form is open");
        bench.Slack.Workspace.JoinedChannels[SlackBench.Channel] = false;
        bench.Slack.Faults.Next("conversations.history", FakeFault.Limited(12));
        FormIntake.LooksAtMost.ShouldBeLessThan(SlackWaits);

        var delivery = await bench.Slack.People.SubmitAsync(SlackBench.Ana, modal, new Dictionary<string, string>
        {
            ["from"] = "old1", ["to"] = "new1", ["accounts"] = "alice",
        });
        await clock.PassAsync(FormIntake.LooksAtMost);

        (await delivery.Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken)).ShouldBeNull();
        bench.Slack.Workspace.Messages.ShouldBeEmpty();
        await clock.PassAsync(TimeSpan.FromSeconds(12));
        await Eventually.IsAsync(() => bench.Slack.Workspace.Messages.Any(message => message.Words.Contains("Invite me", StringComparison.Ordinal)), "she is told");
        bench.Engine.Plans.ShouldBeEmpty();
    }
}
