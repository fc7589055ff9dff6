using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Practice;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Rules;

/// <summary>Names stay when somebody points them at other machines; what was approved for one happens on no other.</summary>
public sealed class WhenAServerIsReplacedTests
{
    private const string Plan = "plan from:old1 to:new1 accounts:alice,erin";
    private static readonly (string Name, string Machine)[] AsBefore = [("old1", "old1"), ("new1", "new1")];
    private static readonly (string Name, string Machine)[] NewReplaced = [("old1", "old1"), ("new1", "new2")];
    private static readonly (string Name, string Machine)[] OldReplaced = [("old1", "old2"), ("new1", "new1")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_destination_that_became_another_machine_is_not_started_under_the_approval_for_the_first(bool restarts)
    {
        await using var bot = await ConfiguredBot.StartAsync();
        await AskForApprovalAsync(bot, Plan);
        await bot.PointAsync(NewReplaced);
        if (restarts) await bot.RestartAsync();
        await bot.SayAsync(ConfiguredBot.Amir, "approve M-1");

        await bot.UntilAsync(_ => bot.Posts.Any(post => post.Text.StartsWith("M-1 cannot start.", StringComparison.Ordinal)), "the thread says so");

        var told = bot.Posts.Single(post => post.Text.StartsWith("M-1 cannot start.", StringComparison.Ordinal)).Text;
        told.ShouldContain($"the session of M-1 is on {AddressOf(bot, "new1")}");
        told.ShouldContain($"Put {AddressOf(bot, "new1")} back");
        ShouldNotHaveBeenTouched(bot, "new2");

        await bot.PointAsync(AsBefore);
        await bot.UntilAsync(MigrationState.Completed);
        bot.Whm["new1"].Server.Calls.CarriedOut("start_transfer_session").ShouldBe(1);
        ShouldNotHaveBeenTouched(bot, "new2");
    }

    [Fact]
    public async Task A_running_migration_is_looked_at_on_its_own_machine_only()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        await DriveToRunningAsync(bot);

        await bot.PointAsync(NewReplaced);
        await bot.SayAsync(ConfiguredBot.Olivia, "pause M-1");
        await bot.UntilAsync(migration => migration.Monitoring.BlindnessReported, "the thread says that it sees nothing");

        bot.Posts.Single(post => post.Text.StartsWith("Blind since", StringComparison.Ordinal)).Text.ShouldContain(AddressOf(bot, "new1"));
        ShouldNotHaveBeenTouched(bot, "new2");
        await bot.PointAsync(AsBefore);
        await bot.UntilAsync(migration => migration.State is MigrationState.Paused or MigrationState.Completed, "it is paused");
    }

    [Fact]
    public async Task A_migration_whose_machine_is_gone_for_good_can_be_ended_by_an_abort()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        await DriveToRunningAsync(bot);
        await bot.PointAsync(NewReplaced);
        await bot.UntilAsync(migration => migration.Monitoring.BlindnessReported, "the thread says that it sees nothing");

        await bot.SayAsync(ConfiguredBot.Olivia, "abort M-1 reason:\"new1 is broken\"");
        var ended = await bot.UntilAsync(migration => migration.State.IsFinal(), "it has ended");

        ended.Monitoring.JudgedUnread.ShouldBeTrue();
        ShouldNotHaveBeenTouched(bot, "new2");
    }

    [Fact]
    public async Task A_source_that_became_another_machine_is_not_examined_for_a_session_that_takes_from_the_first()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        await bot.SayAsync(ConfiguredBot.Olivia, Plan);
        await bot.SayAsync(ConfiguredBot.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
        await bot.PointAsync(OldReplaced);
        await bot.SayAsync(ConfiguredBot.Olivia, "check M-1");

        var left = await bot.UntilAsync(
            _ => bot.Posts.Any(post => post.Text.Contains($"takes from {HostOf(bot, "old1")}", StringComparison.Ordinal)), "the thread says so");

        left.State.ShouldBe(MigrationState.Created);
    }

    [Fact]
    public async Task A_restore_is_not_started_on_a_machine_that_nobody_approved()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        await AskForApprovalAsync(bot, "restore on:new1 archive:/home/cpmove-carol.tar.gz");
        await bot.PointAsync(NewReplaced);
        await bot.SayAsync(ConfiguredBot.Amir, "approve M-1");

        var left = await bot.UntilAsync(MigrationState.Queued);

        left.Approval.ShouldBeNull();
        ShouldNotHaveBeenTouched(bot, "new2");
        bot.Whm["new1"].Server.Calls.Received("start_local_cpmove_restore").ShouldBe(0);
        bot.Posts.ShouldContain(post => post.Text.Contains($"M-1 was planned and checked for {AddressOf(bot, "new1")}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_is_made_anew_from_another_machine_voids_the_approvals()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        await AskForApprovalAsync(bot, Plan);
        await bot.PointAsync(OldReplaced);
        bot.Whm["new1"].Server.Faults.Add(new Fault(FaultKind.IdleSessionFails));
        await bot.SayAsync(ConfiguredBot.Amir, "approve M-1");

        (await bot.UntilAsync(MigrationState.Checked)).Approval.ShouldBeNull();

        bot.Posts.Single(post => post.Text.StartsWith("The approvals are void.", StringComparison.Ordinal)).Text
            .ShouldContain($"old1 is {HostOf(bot, "old2")}, was {HostOf(bot, "old1")}");
        bot.Whm["new1"].Server.Calls.Received("start_transfer_session").ShouldBe(0);
    }

    [Fact]
    public async Task The_practice_range_has_the_same_machines_after_every_start_though_its_ports_are_others()
    {
        await using var first = await PracticeRange.OpenAsync(new SimulatorOptions(), TimeProvider.System, TestContext.Current.CancellationToken);
        await using var second = await PracticeRange.OpenAsync(new SimulatorOptions(), TimeProvider.System, TestContext.Current.CancellationToken);

        second.Servers.Select(server => server.Api!.Url).ShouldNotBe(first.Servers.Select(server => server.Api!.Url));
        second.Servers.Select(server => server.Api!.Machine).ShouldBe(first.Servers.Select(server => server.Api!.Machine));
    }

    private static async Task AskForApprovalAsync(ConfiguredBot bot, string plan)
    {
        await bot.SayAsync(ConfiguredBot.Olivia, plan);
        await bot.SayAsync(ConfiguredBot.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
    }

    private static async Task DriveToRunningAsync(ConfiguredBot bot)
    {
        await AskForApprovalAsync(bot, Plan);
        await bot.SayAsync(ConfiguredBot.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Running);
    }

    private static void ShouldNotHaveBeenTouched(ConfiguredBot bot, string machine)
    {
        var server = bot.Whm[machine].Server;
        server.Sessions.ShouldBeEmpty();
        foreach (var function in (string[])["start_transfer_session", "pause_transfer_session", "start_local_cpmove_restore", "get_transfer_session_state"])
            server.Calls.Received(function).ShouldBe(0, function);
    }

    private static string HostOf(ConfiguredBot bot, string machine) => bot.Whm[machine].Server.HostName.ToLowerInvariant();

    private static string AddressOf(ConfiguredBot bot, string machine) => bot.Whm[machine].Url.Authority;
}
