using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>WHM ends a session that nobody has started yet; what was approved is made anew, or the approval is void.</summary>
public sealed class WhenWhmDropsTheSessionTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(2);
    private static readonly string[] Accounts = ["alice", "erin"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_that_whm_dropped_is_made_anew_once_and_started_under_the_same_approval(bool atOnce)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var approved = await AskForApprovalAsync(bot);
        Drop(bot, atOnce);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");

        var ended = await bot.UntilAsync(MigrationState.Completed);

        ended.PastSessions.ShouldHaveSingleItem().Id.ShouldBe(approved.Session!.Id);
        ended.Approval!.Fingerprint.ShouldBe(approved.Approval!.Fingerprint);
        ended.Approval.Votes.ShouldHaveSingleItem();
        ShouldHaveStartedOnlyTheSecondSession(bot);
        ShouldSayInOrder(bot, "WHM dropped the idle session.", "Rebuilt. The new session carries exactly what was approved.", "Report of M-1");
        bot.Posts().ShouldNotContain(post => post.StartsWith("The approvals are void.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_whm_dropped_while_the_approved_start_waited_for_its_hour_is_made_anew_in_that_hour()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await AskForApprovalAsync(bot, "at:23:30 window:23:30-23:59");
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Approved);
        Drop(bot, atOnce: false);

        await bot.UntilAsync(MigrationState.Completed);

        ShouldHaveStartedOnlyTheSecondSession(bot);
        ShouldSayInOrder(bot, "Waiting for its hour.", "WHM dropped the idle session.", "Rebuilt.", "Report of M-1");
    }

    [Theory]
    [InlineData("domain", "the domain of erin is erin-moved.example, was erin.example")]
    [InlineData("owner", "the owner of erin is north, was root")]
    [InlineData("gone", "1 blocker was found that did not stand in the way before")]
    [InlineData("taken", "1 blocker was found that did not stand in the way before")]
    public async Task What_turns_out_different_while_the_session_is_made_anew_voids_the_approvals_and_nothing_starts(string change, string difference)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await AskForApprovalAsync(bot);
        Drop(bot, atOnce: false);
        Change(bot, change);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");

        var stopped = await bot.UntilAsync(MigrationState.Checked);

        stopped.Approval.ShouldBeNull();
        bot.Posts().Single(post => post.StartsWith("The approvals are void.", StringComparison.Ordinal)).ShouldContain(difference);
        await bot.PassAsync(Idle);
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Checked);
        bot.Server("new1").Calls.Received("start_transfer_session").ShouldBe(0);
        bot.Server("new1").Sessions.Select(session => session.Items.Count).ShouldBe([Accounts.Length, 0]);
    }

    [Fact]
    public async Task What_turned_out_different_starts_only_when_it_was_approved_as_it_is_now()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await AskForApprovalAsync(bot);
        Drop(bot, atOnce: true);
        Change(bot, "domain");
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Checked);

        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        bot.Server("new1").Calls.Received("start_transfer_session").ShouldBe(0);
        await bot.SayAsync(BotUnderTest.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Completed);

        ShouldHaveStartedOnlyTheSecondSession(bot);
        bot.Server("new1").FindAccount("erin").ShouldNotBeNull().Domain.ShouldBe("erin-moved.example");
    }

    private static async Task<MigrationSnapshot> AskForApprovalAsync(BotUnderTest bot, string when = "")
    {
        await bot.DriveToQueuedAsync($"plan from:old1 to:new1 accounts:{string.Join(',', Accounts)}");
        await bot.SayAsync(BotUnderTest.Olivia, $"start M-1 {when}");
        return await bot.UntilAsync(MigrationState.AwaitingApproval);
    }

    /// <summary>WHM ends the session, because nobody used it for two hours or without that.</summary>
    private static void Drop(BotUnderTest bot, bool atOnce)
    {
        if (atOnce) bot.Server("new1").Faults.Add(new Fault(FaultKind.IdleSessionFails));
        else bot.Clock.Advance(Idle);
        bot.Server("new1").Sessions.ShouldHaveSingleItem().State.ShouldBe(SessionState.Failed);
    }

    private static void Change(BotUnderTest bot, string change)
    {
        var (source, destination) = (bot.Server("old1"), bot.Server("new1"));
        var erin = source.FindAccount("erin")!;
        if (change == "domain") source.Put(erin with { Domain = "erin-moved.example" });
        if (change == "owner") source.Put(erin with { Owner = "north" });
        if (change == "gone") source.RemoveAccount("erin").ShouldBeTrue();
        if (change == "taken") destination.Put(new HostedAccount { User = "erin", Domain = "another-erin.example" });
    }

    private static void ShouldHaveStartedOnlyTheSecondSession(BotUnderTest bot)
    {
        var sessions = bot.Server("new1").Sessions;
        sessions.Select(session => session.StartedPids.Count).ShouldBe([0, 1]);
        sessions.ShouldAllBe(session => session.Items.Select(item => item.Name).Order().SequenceEqual(Accounts));
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
        bot.Server("new1").Calls.Received("enqueue_transfer_item").ShouldBe(sessions.Count * Accounts.Length);
    }

    /// <summary>The thread says each of these once, one after the other.</summary>
    private static void ShouldSayInOrder(BotUnderTest bot, params string[] beginnings) =>
        bot.Posts()
            .Select(post => beginnings.FirstOrDefault(beginning => post.StartsWith(beginning, StringComparison.Ordinal)))
            .Where(beginning => beginning is not null)
            .ShouldBe(beginnings);
}
