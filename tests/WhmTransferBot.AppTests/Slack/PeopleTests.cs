using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Who somebody is, and in which groups, as the bot sees it.</summary>
public sealed class PeopleTests
{
    private const string Group = "S0MOVERS1";
    private const string Plan = "plan from:old1 to:new1 accounts:alice";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly HastenedClock _clock = new();

    private SlackBenchSetup ByGroup(Action<FakeSlack>? prepare = null) => new()
    {
        Fake = new() { Time = _clock },
        Access = new() { Operators = [$"slack:group:{Group}"], Readers = ["*"] },
        Options = options => options with { GroupsFreshFor = Fresh },
        Prepare = slack =>
        {
            slack.Workspace.Groups[Group] = [SlackBench.Ana.Id];
            prepare?.Invoke(slack);
        },
    };

    [Fact]
    public async Task A_member_of_the_group_may_and_somebody_else_may_not()
    {
        await using var bench = await SlackBench.StartAsync(ByGroup());

        await bench.TypeAsync(SlackBench.Bob, Plan);
        await bench.WhisperAsync(SlackBench.Bob);
        bench.Engine.Plans.ShouldBeEmpty();

        await bench.TypeAsync(SlackBench.Ana, Plan);
        await bench.WhisperAsync(SlackBench.Ana);
        bench.Engine.Plans.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_left_the_group_may_no_more()
    {
        await using var bench = await SlackBench.StartAsync(ByGroup());
        await bench.TypeAsync(SlackBench.Ana, Plan);
        await bench.WhisperAsync(SlackBench.Ana);

        bench.Slack.Workspace.Groups[Group] = [SlackBench.Bob.Id];
        _clock.Advance(Fresh);
        await bench.TypeAsync(SlackBench.Ana, Plan);

        await bench.WhisperAsync(SlackBench.Ana, 2);
        bench.Engine.Plans.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_that_Slack_tells_of_counts_at_once()
    {
        await using var bench = await SlackBench.StartAsync(ByGroup());
        await Eventually.IsAsync(() => bench.Slack.Calls.Any(call => call.Method == "usergroups.users.list"), "the group was read");

        bench.Slack.Workspace.Groups[Group] = [SlackBench.Bob.Id];
        await (await bench.Slack.People.EventAsync(SlackBench.Ana, new() { ["type"] = "subteam_members_changed", ["subteam_id"] = Group })).Acknowledged;
        await bench.TypeAsync(SlackBench.Ana, Plan);

        await bench.WhisperAsync(SlackBench.Ana);
        bench.Engine.Plans.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_Slack_does_not_answer_the_last_known_list_holds_and_nobody_else_is_let_in()
    {
        await using var bench = await SlackBench.StartAsync(ByGroup());
        await bench.TypeAsync(SlackBench.Ana, Plan);
        await bench.WhisperAsync(SlackBench.Ana);
        bench.Slack.Faults.Next("usergroups.users.list", [.. Enumerable.Repeat(FakeFault.Empty(), 50)]);
        _clock.Advance(Fresh);

        await bench.TypeAsync(SlackBench.Ana, Plan);
        await bench.TypeAsync(SlackBench.Bob, Plan);

        await bench.WhisperAsync(SlackBench.Ana, 2);
        await bench.WhisperAsync(SlackBench.Bob);
        bench.Engine.Plans.Select(plan => plan.By.Name).ShouldBe(["ana", "ana"]);
    }

    [Theory]
    [InlineData("plan_upgrade_required")]
    [InlineData("missing_scope")]
    [InlineData("no_such_subteam")]
    public async Task A_group_that_was_never_read_has_no_members(string error)
    {
        await using var bench = await SlackBench.StartAsync(ByGroup(
            slack => slack.Faults.Next("usergroups.users.list", [.. Enumerable.Repeat(FakeFault.Refused(error), 50)])));

        await bench.TypeAsync(SlackBench.Ana, Plan);

        await bench.WhisperAsync(SlackBench.Ana);
        bench.Engine.Plans.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_Enterprise_Grid_one_person_is_one_person_in_whichever_workspace_she_acts()
    {
        var grid = new FakePerson("W0ANA0001", "ana") { Enterprise = "E0FAKE001" };
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Access = new() { Operators = ["slack:W0ANA0001"] } });
        await Eventually.IsAsync(() => bench.Slack.Calls.Any(call => call.Method == "auth.test" && call.Answer is not null), "the workspace is known");

        await bench.TypeAsync(grid with { ActsIn = "T0FIRST01" }, Plan);
        await bench.TypeAsync(grid with { ActsIn = "T0SECOND1", HomeTeam = "T0SECOND1" }, Plan);

        await Eventually.IsAsync(() => bench.Engine.Plans.Count == 2, "both plans arrived");
        bench.Engine.Plans.Select(plan => plan.By.Person).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task On_Enterprise_Grid_nobody_acts_as_long_as_she_could_count_as_somebody_else_later()
    {
        var grid = new FakePerson("W0ANA0001", "ana") { Enterprise = "E0FAKE001", ActsIn = "T0SECOND1" };
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup
        {
            Access = new() { Operators = ["slack:W0ANA0001"] },
            Prepare = slack => slack.Faults.Next("auth.test", [.. Enumerable.Repeat(FakeFault.Empty(), 50)]),
        });

        await bench.TypeAsync(grid, Plan);
        (await bench.WhisperAsync(grid)).Words.ShouldContain("Slack has not said yet which workspace I am in");
        bench.Engine.Plans.ShouldBeEmpty();

        bench.Slack.Faults.Clear();
        await bench.TypeAsync(grid, Plan);
        await Eventually.IsAsync(() => bench.Engine.Plans.Count == 1, "the plan arrived");
        bench.Engine.Plans.Single().By.Identity.ShouldBe($"slack:{FakeWorkspace.TeamId}:W0ANA0001");
    }

    [Fact]
    public async Task The_home_shows_an_approver_what_waits_and_a_reader_nothing()
    {
        await using var bench = await SlackBench.StartAsync();
        var room = new RoomId($"slack:{SlackBench.Channel}");
        var waiting = bench.Engine.Add(MigrationState.AwaitingApproval, room);
        var running = bench.Engine.Add(MigrationState.Running, room);

        foreach (var person in new[] { SlackBench.Bob, SlackBench.Ana, SlackBench.Eve }) await bench.Slack.People.OpenHomeAsync(person);
        await Eventually.IsAsync(() => bench.Slack.Workspace.Homes.Count == 3, "all homes are shown");

        bench.Slack.Workspace.Homes[SlackBench.Bob.Id].Words.ShouldContain("Waiting for approvers");
        bench.Slack.Workspace.Homes[SlackBench.Ana.Id].Words.ShouldNotContain("Waiting for approvers");
        bench.Slack.Workspace.Homes[SlackBench.Ana.Id].Words.ShouldContain($"{running.Id}");
        bench.Slack.Workspace.Homes[SlackBench.Eve.Id].Words.ShouldNotContain($"{waiting.Id}");
        bench.Slack.Workspace.Homes[SlackBench.Eve.Id].Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_click_on_the_home_is_answered_in_a_modal()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Engine.Add(MigrationState.AwaitingApproval, new RoomId($"slack:{SlackBench.Channel}"));
        await bench.Slack.People.OpenHomeAsync(SlackBench.Bob);
        var home = await Eventually.GetAsync(() => bench.Slack.Workspace.Homes.GetValueOrDefault(SlackBench.Bob.Id), "the home");

        await bench.Slack.People.ClickAsync(SlackBench.Bob, home, home.Buttons.First());

        var modal = await Eventually.GetAsync(() => bench.Slack.Workspace.OpenModals.GetValueOrDefault(SlackBench.Bob.Id), "a modal");
        modal.Words.ShouldContain("M-1: old1 to new1");
        bench.Slack.Workspace.Messages.ShouldBeEmpty();
    }
}
