using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>What an administrator sees of a bot from outside: figures that count, and traces that lead from a command to its effects.</summary>
public sealed class FiguresTests
{
    [Fact]
    public async Task Commands_calls_events_items_and_messages_are_counted()
    {
        await using var bot = await BotUnderTest.StartAsync();
        using var figures = new FiguresOf(bot.Services.GetRequiredService<IMeterFactory>());
        await bot.DriveToRunningAsync("alice,grace");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.HtmlPage) { Function = "get_transfer_session_state", Count = 1 });

        await bot.UntilAsync(MigrationState.CompletedWithFailures);

        figures.Count("commands", ("verb", "approve"), ("outcome", "answered")).ShouldBe(1);
        figures.Count("whm.calls", ("function", "start_transfer_session"), ("outcome", "success")).ShouldBe(1);
        figures.Count("whm.calls", ("function", "enqueue_transfer_item"), ("outcome", "success")).ShouldBe(2);
        figures.Count("whm.calls", ("function", "get_transfer_session_state"), ("outcome", "NotJson")).ShouldBe(1);
        figures.Count("migrations.events", ("event", "Ended")).ShouldBe(1);
        figures.Count("migrations.items", ("outcome", "arrived")).ShouldBe(1);
        figures.Count("migrations.items", ("outcome", "failed")).ShouldBe(1);
        figures.Count("messages", ("platform", "practice"), ("outcome", "Delivered")).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task A_trace_leads_from_the_command_to_the_call_of_whm_and_to_the_message()
    {
        var traces = new ConcurrentQueue<Activity>();
        using var listener = Listen(traces);
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        using var asked = new Activity("somebody types").Start();

        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        asked.Stop();
        await bot.UntilAsync(MigrationState.Created);

        // Other tests trace as well; this story has the id of its first activity.
        var story = traces.Where(trace => trace.TraceId == asked.TraceId).ToList();
        string[] expected = ["migrate create", "work", "whm create_remote_root_transfer_session", "deliver"];
        expected.ShouldBeSubsetOf(story.Select(trace => trace.OperationName).Distinct());
        story.SelectMany(trace => trace.TagObjects).ShouldNotContain(tag => $"{tag.Value}".Contains(bot.Server("old1").RootPassword, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_is_delivered_later_stands_in_the_trace_of_its_command()
    {
        var traces = new ConcurrentQueue<Activity>();
        using var listener = Listen(traces);
        await using var bot = await BotUnderTest.StartAsync();
        bot.Room.Refusals = int.MaxValue;
        using var asked = new Activity("somebody types").Start();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        asked.Stop();
        await bot.SweepAsync();
        bot.Posts().ShouldBeEmpty();

        bot.Room.Refusals = 0;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        using var swept = new Activity("the sweeper looks").Start();
        await bot.SweepAsync();
        swept.Stop();

        bot.Posts().ShouldNotBeEmpty();
        var deliveries = DeliveriesOf(traces, asked);
        deliveries.Count.ShouldBeGreaterThan(bot.Posts().Count);
        deliveries.ShouldAllBe(delivery => delivery.HasRemoteParent);
        DeliveriesOf(traces, swept).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_another_migration_carries_along_stands_in_the_trace_of_its_own_command()
    {
        var traces = new ConcurrentQueue<Activity>();
        using var listener = Listen(traces);
        await using var bot = await BotUnderTest.StartAsync();
        var isUnderWay = new TaskCompletionSource();
        var mayGoOn = new TaskCompletionSource();
        bot.Room.Arrives = _ =>
        {
            isUnderWay.TrySetResult();
            return mayGoOn.Task;
        };
        using var first = new Activity("somebody types").Start();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        first.Stop();
        await isUnderWay.Task;
        using var second = new Activity("somebody else types").Start();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice");
        second.Stop();

        mayGoOn.SetResult();
        await bot.SweepAsync();

        bot.Posts(2).ShouldNotBeEmpty();
        MigrationsIn(DeliveriesOf(traces, first)).ShouldBe(["M-1"]);
        MigrationsIn(DeliveriesOf(traces, second)).ShouldBe(["M-2"]);
    }

    private static ActivityListener Listen(ConcurrentQueue<Activity> traces)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("WhmTransferBot", StringComparison.Ordinal) || source.Name == "Microsoft.Orleans.Application",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = traces.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static List<Activity> DeliveriesOf(IEnumerable<Activity> traces, Activity story) =>
        [.. traces.Where(trace => trace.TraceId == story.TraceId && trace.OperationName == "deliver")];

    private static IEnumerable<object?> MigrationsIn(IEnumerable<Activity> deliveries) =>
        deliveries.Select(delivery => delivery.GetTagItem("migration")).Distinct();
}
