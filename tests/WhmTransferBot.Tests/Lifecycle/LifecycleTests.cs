using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Tests.Lifecycle;

public sealed class LifecycleTests
{
    public static TheoryData<MigrationState, MigrationTrigger> EveryPair() =>
        new(from state in Enum.GetValues<MigrationState>() from trigger in Enum.GetValues<MigrationTrigger>() select (state, trigger));

    public static TheoryData<MigrationState, MigrationTrigger, string> EveryCondition() =>
        new(TransitionTable.Rows.Where(row => row.Condition is not null && row.Trigger != MigrationTrigger.Approve)
            .Select(row => (row.From, row.Trigger, row.Condition!)));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task A_trigger_leads_where_the_product_says_or_is_refused(MigrationState state, MigrationTrigger trigger)
    {
        var machine = new MigrationLifecycle(state, new SettableGuards());
        var expected = TransitionTable.Rows.Where(row => row.From == state && row.Trigger == trigger).ToList();

        var unmet = await machine.FireAsync(trigger);

        if (expected.Count == 0)
        {
            unmet.ShouldNotBeNull().ShouldBeEmpty();
            machine.State.ShouldBe(state);
        }
        else
        {
            unmet.ShouldBeNull();
            machine.State.ShouldBe(expected[0].To);
        }
    }

    [Theory]
    [MemberData(nameof(EveryCondition))]
    public async Task A_condition_that_is_not_met_refuses_by_its_name(MigrationState state, MigrationTrigger trigger, string condition)
    {
        var machine = new MigrationLifecycle(state, new SettableGuards(condition));

        var unmet = await machine.FireAsync(trigger);

        unmet.ShouldNotBeNull().ShouldContain(condition);
        machine.State.ShouldBe(state);
    }

    [Fact]
    public async Task An_approval_without_quorum_keeps_waiting()
    {
        var machine = new MigrationLifecycle(MigrationState.AwaitingApproval, new SettableGuards("QuorumHolds"));

        (await machine.FireAsync(MigrationTrigger.Approve)).ShouldBeNull();

        machine.State.ShouldBe(MigrationState.AwaitingApproval);
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task What_is_permitted_is_exactly_what_can_be_fired(MigrationState state, MigrationTrigger trigger)
    {
        var machine = new MigrationLifecycle(state, new SettableGuards());

        var permitted = (await machine.PermittedAsync()).Contains(trigger);

        (await machine.FireAsync(trigger) is null).ShouldBe(permitted);
    }

    [Fact]
    public async Task Nothing_but_the_starting_state_leads_to_running_for_the_first_time()
    {
        var ways = TransitionTable.Rows.Where(row => row.To == MigrationState.Starting).Select(row => (row.From, row.Condition)).Distinct();

        ways.ShouldBe([(MigrationState.Approved, "QuorumHolds"), (MigrationState.Paused, "QuorumHolds")], ignoreOrder: true);
        (await new MigrationLifecycle(MigrationState.Approved, new SettableGuards("QuorumHolds")).PermittedAsync())
            .ShouldNotContain(MigrationTrigger.Begin);
    }
}
