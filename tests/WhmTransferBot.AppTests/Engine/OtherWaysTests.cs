using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>Transfers with an account's own password, and restores of archives, through the same life.</summary>
public sealed class OtherWaysTests
{
    private const string Restore = "restore on:new1 archive:/home/cpmove-carol.tar.gz";

    [Fact]
    public async Task One_account_moves_with_its_own_password()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin as:user");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");

        var ended = await bot.UntilAsync(now => now.State.IsFinal());

        ended.State.ShouldBe(MigrationState.Completed);
        bot.Server("new1").FindAccount("erin").ShouldNotBeNull();
        bot.Server("new1").Calls.CarriedOut("create_remote_user_transfer_session").ShouldBe(1);
        bot.Server("new1").Calls.Received("create_remote_root_transfer_session").ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_password_is_told_with_the_account()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var erin = bot.Server("old1").FindAccount("erin")!;
        bot.Server("old1").Put(erin with { Password = "changed since" });
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin as:user");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");

        var ended = await bot.UntilAsync(now => now.State.IsFinal());

        ended.State.ShouldBe(MigrationState.Failed);
        ended.Items.Single().Outcome.ShouldBe(ItemOutcome.Failed);
        bot.Posts().ShouldContain(post => post.Contains("password for the account “erin”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plan from:old1 to:new1 accounts:erin,alice as:user", "opens that account only")]
    [InlineData("plan from:old1 to:new1 accounts:all as:user", "opens that account only")]
    [InlineData("plan from:old1 to:new1 accounts:nobodyknows as:user", "AccountPasswords")]
    [InlineData("plan from:old1 to:new1 accounts:erin as:reseller", "root or user")]
    [InlineData("restore on:old3 archive:/home/cpmove-carol.tar.gz", "There is no server")]
    [InlineData("restore on:new1 archive:cpmove-carol.tar.gz", "absolute path")]
    [InlineData("restore on:new1 archive:/home/carol.zip", "give account")]
    public async Task What_cannot_be_planned_is_refused_with_what_to_do(string words, string answer)
    {
        await using var bot = await BotUnderTest.StartAsync();

        var reply = (await bot.SayAsync(BotUnderTest.Olivia, words)).ShouldBeOfType<Reply.Private>();

        PlainText.Of(reply.Card).ShouldContain(answer);
    }

    [Fact]
    public async Task Options_are_judged_by_the_schema_of_the_way_that_is_taken()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin as:user overwrite:force");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");

        var stopped = await bot.UntilAsync(now => now is { State: MigrationState.Checked });

        stopped.Check!.Findings.ShouldContain(finding => finding.Rule == "option-unknown" && finding.Message.Contains("force", StringComparison.Ordinal));
        bot.Server("new1").Calls.Received("listips").ShouldBe(1);
    }

    [Fact]
    public async Task An_option_that_only_a_root_login_carries_is_a_blocker()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin as:user live");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");

        var stopped = await bot.UntilAsync(now => now is { State: MigrationState.Checked });

        stopped.Check!.Findings.ShouldContain(finding => finding.Rule == "option-of-another-kind");
        bot.Server("new1").Calls.Received("enqueue_transfer_item").ShouldBe(0);
    }

    [Fact]
    public async Task An_archive_is_restored_after_check_and_approval_and_the_thread_tells_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await AskForRestoreAsync(bot, Restore);
        bot.Server("new1").Calls.Received("start_local_cpmove_restore").ShouldBe(0);

        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        var ended = await bot.UntilAsync(now => now.State.IsFinal());

        ended.State.ShouldBe(MigrationState.Completed);
        ended.Kind.ShouldBe(MigrationKind.ArchiveRestore);
        bot.Server("new1").FindAccount("carol").ShouldNotBeNull();
        bot.Server("new1").Calls.CarriedOut("start_local_cpmove_restore").ShouldBe(1);
        bot.Server("new1").Calls.Received("start_transfer_session").ShouldBe(0);
        bot.Posts().ShouldContain(post => post.Contains("M-1: restore on new1", StringComparison.Ordinal));
        bot.Posts()[^1].ShouldStartWith("Report of M-1");
        bot.Posts().ShouldAllBe(post => !post.Contains("not_opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_that_is_there_already_stops_a_restore_before_it_is_asked_for()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Server("new1").Put(bot.Server("old1").FindAccount("carol")!);

        await bot.SayAsync(BotUnderTest.Olivia, Restore);
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        var stopped = await bot.UntilAsync(now => now.State == MigrationState.Checked);

        stopped.Check!.Findings.ShouldContain(finding => finding.Rule == "username-taken");
    }

    [Fact]
    public async Task A_restore_whose_start_was_not_answered_is_never_started_again_by_itself()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await AskForRestoreAsync(bot, Restore);
        bot.Server("new1").Faults.Add(new Fault(FaultKind.LostAnswer) { Function = "start_local_cpmove_restore", Count = 1 });

        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Queued);
        await bot.RestartAsync();
        for (var minute = 0; minute < 10; minute++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await bot.SweepAsync();
        }

        bot.Server("new1").Calls.Received("start_local_cpmove_restore").ShouldBe(1);
        bot.Posts().ShouldContain(post => post.Contains("It is not known whether WHM began", StringComparison.Ordinal));
    }

    private static async Task AskForRestoreAsync(BotUnderTest bot, string words)
    {
        await bot.SayAsync(BotUnderTest.Olivia, words);
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
    }
}
