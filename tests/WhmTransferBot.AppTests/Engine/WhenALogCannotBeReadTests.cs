using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Sessions;
using WhmTransferBot.Storage.Logs;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>The state of a session and its logs are read by calls of their own; each may fail without the other.</summary>
public sealed class WhenALogCannotBeReadTests
{
    private const string ReadLog = "fetch_transfer_session_log";

    [Theory]
    [InlineData(FaultKind.LogEmpty)]
    [InlineData(FaultKind.LogMissing)]
    [InlineData(FaultKind.HtmlPage)]
    public async Task What_arrived_is_not_called_failed_because_the_log_was_not_there_for_a_moment(FaultKind kind)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,erin");
        var fault = bot.Server("new1").Faults.Add(new Fault(kind) { Function = ReadLog, LogFile = "master.log" });
        await bot.UntilAsync(_ => bot.Server("new1").Sessions.Single().State == SessionState.Completed);
        await bot.SweepAsync();
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Running);

        bot.Server("new1").Faults.Lift(fault);

        (await bot.UntilAsync(now => now.State.IsFinal())).State.ShouldBe(MigrationState.Completed);
        bot.Posts().ShouldNotContain(post => post.Contains("not known", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FaultKind.LogEmpty)]
    [InlineData(FaultKind.HtmlPage)]
    public async Task A_log_that_stays_unreadable_is_asked_for_several_times_and_the_report_says_what_is_not_known(FaultKind kind)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,erin");
        bot.Server("new1").Faults.Add(new Fault(kind) { Function = ReadLog, LogFile = "master.log" });
        await bot.UntilAsync(now => now.Monitoring.LooksAfterEnd == 2);

        var ended = await bot.UntilAsync(now => now.State.IsFinal());

        ended.Monitoring.JudgedUnread.ShouldBeTrue();
        var report = bot.Posts().Last(post => post.StartsWith("Report of M-1", StringComparison.Ordinal));
        report.ShouldContain("does not say what became of 2 items");
        report.ShouldContain("Look on new1 before you move them again");
        report.ShouldNotContain("No item arrived");
    }

    [Theory]
    [InlineData("pause M-1", MigrationState.Paused)]
    [InlineData("abort M-1 reason:\"enough\"", MigrationState.Aborted)]
    public async Task A_pause_or_an_abort_is_reached_although_the_log_cannot_be_read(string words, MigrationState reached)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,frank");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.HtmlPage) { Function = ReadLog, LogFile = "master.log" });
        await bot.UntilAsync(now => now.Monitoring.BlindnessReported);

        await bot.SayAsync(BotUnderTest.Olivia, words);

        await bot.UntilAsync(reached);
    }

    [Fact]
    public async Task An_items_log_that_cannot_be_read_costs_only_its_percentage()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,frank");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.HtmlPage) { Function = ReadLog, LogFile = "item-TRANSFER_AccountRemoteRoot_frank" });
        bot.Server("new1").Faults.Add(new Fault(FaultKind.HtmlPage) { Function = ReadLog, LogFile = "item-RESTORE_AccountRemoteRoot_frank" });

        var ended = await bot.UntilAsync(now => now.State.IsFinal());

        ended.State.ShouldBe(MigrationState.Completed);
        bot.Posts().ShouldNotContain(post => post.Contains("Blind", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("../../etc/passwd")]
    [InlineData("master.log")]
    [InlineData("xxxxxxxxxx")]
    public async Task A_name_that_no_log_can_have_is_left_out(string name)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("frank");
        if (name[0] == 'x') name = new string('x', 500);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.BrokenLogLine) { Text = LineOf("frank", name) });

        var ended = await bot.UntilAsync(now => now is { LogsKept: true });

        ended.State.ShouldBe(MigrationState.Completed);
        ended.Wanted.Single().Transfer.LogFile.ShouldBe("item-TRANSFER_AccountRemoteRoot_frank");
        bot.Posts().ShouldNotContain(post => post.Contains("Blind", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_log_that_comes_in_many_pages_is_taken_in_page_by_page()
    {
        await using var bot = await BotUnderTest.StartAsync(patience: options => options.MaxLogPageEvents = 3);
        await bot.DriveToRunningAsync("alice,carol,erin");
        await bot.StopAsync();
        bot.Clock.Advance(TimeSpan.FromHours(12));
        await bot.RestartAsync();

        (await bot.UntilAsync(now => now.State.IsFinal())).State.ShouldBe(MigrationState.Completed);

        bot.Posts().ShouldNotContain(post => post.Contains("Nothing has moved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_log_that_cannot_be_kept_costs_the_others_nothing_and_is_told()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,erin");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.HtmlPage) { Function = ReadLog, LogFile = "item-TRANSFER_AccountRemoteRoot_alice" });

        await bot.UntilAsync(now => now.LogsKept);

        var kept = await bot.Services.GetRequiredService<ArchivedLogs>().ListAsync(new MigrationId(1), TestContext.Current.CancellationToken);
        kept.Select(log => log.File).ShouldBe(
            ["item-RESTORE_AccountRemoteRoot_alice", "item-RESTORE_AccountRemoteRoot_erin", "item-TRANSFER_AccountRemoteRoot_erin", "master.log"], ignoreOrder: true);
        bot.Posts()[^1].ShouldContain("1 of 5 logs could not be kept");
    }

    [Fact]
    public async Task A_log_or_a_source_that_does_not_answer_keeps_nobody_waiting_for_long()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.Hangs) { Function = ReadLog });
        bot.Server("old1").Faults.Add(new Fault(FaultKind.Hangs) { Function = "listaccts" });
        var log = bot.SayAsync(BotUnderTest.Olivia, "log M-1");
        var plan = bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await Task.WhenAll(log, plan);

        PlainText.Of((await log).ShouldBeOfType<Reply.Public>().Card).ShouldContain("within 25 seconds");
        PlainText.Of((await plan).ShouldBeOfType<Reply.Private>().Card).ShouldContain("within 30 seconds, so nothing was planned");
    }

    [Fact]
    public async Task What_nobody_foresaw_is_told_and_tried_again_in_growing_pauses()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice");
        var inventory = bot.Services.GetRequiredService<ServerInventory>();
        var servers = inventory.All;
        inventory.Follow(servers.Select(server => server.Api is { } api ? server with { Api = api with { Token = new StumblingSecret() } } : server));

        var blind = await bot.UntilAsync(now => now.Monitoring.BlindnessReported);

        blind.State.ShouldBe(MigrationState.Running);
        bot.Posts()[^1].ShouldContain("InvalidOperationException");
        inventory.Follow(servers);
        (await bot.UntilAsync(now => now.State.IsFinal())).State.ShouldBe(MigrationState.Completed);
    }

    [Fact]
    public async Task An_abort_ends_by_what_the_log_says_when_it_is_back()
    {
        await using var bot = await BotUnderTest.StartAsync(new SimulatorOptions { Speed = 20 });
        await bot.DriveToRunningAsync("alice,frank");
        var fault = bot.Server("new1").Faults.Add(new Fault(FaultKind.LogMissing) { Function = ReadLog, LogFile = "master.log" });
        await bot.UntilAsync(_ => bot.Server("new1").Sessions.Single().Items.Any(item => item.State == ItemState.Completed));
        await bot.SayAsync(BotUnderTest.Olivia, "abort M-1 reason:\"enough\"");
        await bot.UntilAsync(now => now.Monitoring.LooksAfterEnd == 1);

        bot.Server("new1").Faults.Lift(fault);

        var ended = await bot.UntilAsync(now => now.State.IsFinal());
        ended.State.ShouldBe(MigrationState.Aborted);
        ended.Wanted.Count(item => item.Outcome == Migrations.Monitoring.ItemOutcome.Succeeded).ShouldBe(1);
        ended.Monitoring.JudgedUnread.ShouldBeFalse();
    }

    private static string LineOf(string item, string logFile) => JsonSerializer.Serialize(new
    {
        type = "control",
        pid = 1,
        contents = new
        {
            action = "start-item", queue = "TRANSFER", child_number = 1, item, local_item = item, item_type = "AccountRemoteRoot", item_name = "Account", logfile = logFile,
        },
    });

    private sealed record StumblingSecret : SecretReference
    {
        public override Secret Read() => throw new InvalidOperationException("Nobody foresaw this.");
    }
}
