using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.AppTests.Engine;

public sealed class WholeLifeTests
{
    [Fact]
    public async Task A_migration_goes_from_plan_to_report()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,erin");

        var ended = await bot.UntilAsync(now => now.State.IsFinal());

        ended.State.ShouldBe(MigrationState.Completed);
        ended.Wanted.ShouldAllBe(item => item.Outcome.IsSuccess());
        bot.Server("new1").FindAccount("carol").ShouldNotBeNull();
        bot.Server("old1").FindAccount("carol").ShouldNotBeNull();
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
        bot.Server("new1").Calls.CarriedOut("enqueue_transfer_item").ShouldBe(3);
        bot.Posts()[^1].ShouldStartWith("Report of M-1");
    }

    [Fact]
    public async Task Nothing_moves_before_a_colleague_agrees()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);

        for (var minute = 0; minute < 30; minute++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await bot.SweepAsync();
        }

        bot.Server("new1").Calls.Received("start_transfer_session").ShouldBe(0);
        (await bot.FindAsync()).State.ShouldBe(MigrationState.AwaitingApproval);
    }

    [Fact]
    public async Task A_conflict_is_found_before_anything_is_queued_and_cleared_by_one_edit()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin,ivan");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        var stopped = await bot.UntilAsync(MigrationState.Checked);
        stopped.Check!.Findings.ShouldContain(finding => finding.Rule == "username-taken" && finding.Subject!.Value.Value == "ivan");
        bot.Server("new1").Calls.Received("enqueue_transfer_item").ShouldBe(0);

        await bot.SayAsync(BotUnderTest.Olivia, "rename M-1 ivan=ivan2");
        await bot.UntilAsync(now => now is { State: MigrationState.Checked, Check.Blockers: 0 });
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").FindAccount("ivan2").ShouldNotBeNull().Domain.ShouldBe("ivans-inn.example");
    }

    [Fact]
    public async Task A_pause_waits_for_the_items_in_hand_and_a_resume_goes_on()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,erin,walter");

        await bot.SayAsync(BotUnderTest.Olivia, "pause M-1");
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Pausing);
        await bot.UntilAsync(MigrationState.Paused);
        await bot.SayAsync(BotUnderTest.Olivia, "resume M-1");
        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Calls.CarriedOut("pause_transfer_session").ShouldBe(1);
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(2);
    }

    [Fact]
    public async Task An_abort_ends_it_and_says_what_had_arrived()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,frank");

        await bot.SayAsync(BotUnderTest.Olivia, "abort M-1 reason:\"wrong server\"");
        await bot.UntilAsync(MigrationState.Aborted);

        bot.Posts().ShouldContain(post => post.Contains("wrong server", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_account_is_told_with_its_reason_and_can_be_retried()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("erin,grace");
        var ended = await bot.UntilAsync(MigrationState.CompletedWithFailures);

        ended.Items.Single(item => item.Name.Value == "grace").Outcome.ShouldBe(ItemOutcome.Failed);
        bot.Posts().ShouldContain(post => post.StartsWith("grace failed", StringComparison.Ordinal));
        await bot.SayAsync(BotUnderTest.Olivia, "retry M-1");
        var retry = await bot.FindAsync(2);
        retry.RetryOf.ShouldBe(ended.Id);
        retry.Items.ShouldHaveSingleItem().Name.Value.ShouldBe("grace");
    }

    [Fact]
    public async Task The_logs_of_an_ended_migration_are_kept()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("erin");
        await bot.UntilAsync(now => now is { State: MigrationState.Completed, LogsKept: true });

        var log = await bot.Migrations.LogAsync(new(1), new("erin"), TestContext.Current.CancellationToken);

        log.ShouldNotBeNull().Archived.ShouldBeTrue();
        log.Lines.ShouldNotBeEmpty();
    }
}
