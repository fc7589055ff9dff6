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
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("WhmTransferBot", StringComparison.Ordinal) || source.Name == "Microsoft.Orleans.Application",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = traces.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        // A message that is still under way would take those of the next command along in its own trace.
        await bot.SweepAsync();
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
}
