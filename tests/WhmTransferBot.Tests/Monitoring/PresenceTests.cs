using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;
using static WhmTransferBot.Tests.Support.SomeMigration;

namespace WhmTransferBot.Tests.Monitoring;

/// <summary>What is told when the bot goes down in good order, and when it is back.</summary>
public sealed class PresenceTests
{
    [Theory]
    [InlineData(MigrationState.Starting)]
    [InlineData(MigrationState.Running)]
    [InlineData(MigrationState.Pausing)]
    [InlineData(MigrationState.Aborting)]
    public void It_is_told_while_whm_works(MigrationState state)
    {
        var migration = new Migration(In(state), Policy);

        migration.NoteDeparture(Now);

        migration.Events.ShouldHaveSingleItem().ShouldBeOfType<BotLeft>();
        migration.Snapshot.State.ShouldBe(state);
    }

    [Theory]
    [InlineData(MigrationState.Planned)]
    [InlineData(MigrationState.AwaitingApproval)]
    [InlineData(MigrationState.Paused)]
    [InlineData(MigrationState.Completed)]
    public void It_is_not_told_where_nothing_moves(MigrationState state)
    {
        var migration = new Migration(In(state), Policy);

        migration.NoteDeparture(Now);

        migration.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_departure_is_told_once()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);

        migration.NoteDeparture(Now);
        migration.NoteDeparture(Now.AddMinutes(1));

        migration.Events.Count.ShouldBe(1);
    }

    [Fact]
    public void A_return_is_told_after_a_departure_with_how_long_it_took()
    {
        var migration = new Migration(In(MigrationState.Running), Policy);
        migration.NoteDeparture(Now);

        migration.NoteReturn(Now.AddMinutes(3));
        migration.NoteReturn(Now.AddMinutes(4));

        migration.Events.OfType<BotReturned>().ShouldHaveSingleItem().Since.ShouldBe(Now);
    }

    [Fact]
    public void After_a_crash_nothing_is_told_because_nobody_said_goodbye()
    {
        var before = In(MigrationState.Running);
        var migration = new Migration(before, Policy);

        migration.NoteReturn(Now);

        migration.Events.ShouldBeEmpty();
        migration.Snapshot.ShouldBeSameAs(before);
    }
}
