using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Sessions;

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
}
