using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Chat.Cards;

/// <summary>Where a migration stands on its way from plan to monitor.</summary>
internal static class MigrationRail
{
    private static readonly string[] Steps = ["plan", "create", "check", "queue", "approve", "start", "monitor"];

    /// <summary>The rail: the current step is the one under way or, where people have to act, the next one.</summary>
    public static RailBlock Of(MigrationSnapshot migration)
    {
        var current = Current(migration);
        return new RailBlock([.. Steps.Select((name, index) => new RailStep(name, Position(index, current, migration.State.IsFinal())))]);
    }

    private static RailPosition Position(int index, int current, bool ended) =>
        index < current ? RailPosition.Done : index == current && !ended ? RailPosition.Current : RailPosition.Ahead;

    private static int Current(MigrationSnapshot migration) => migration.State switch
    {
        MigrationState.Planned or MigrationState.Creating => 1,
        MigrationState.Created or MigrationState.Checking => 2,
        MigrationState.Checked => migration.Check is { Blockers: > 0 } ? 2 : 3,
        MigrationState.Queueing => 3,
        MigrationState.Queued or MigrationState.AwaitingApproval => 4,
        MigrationState.Approved or MigrationState.Rebuilding or MigrationState.Starting => 5,
        MigrationState.Cancelled => Reached(migration),
        _ when migration.State.IsFinal() => Steps.Length,
        _ => 6,
    };

    private static int Reached(MigrationSnapshot migration) => migration switch
    {
        { Session.Queued.Count: > 0 } => 4,
        { Session: not null, Check: not null } => 3,
        { Session: not null } => 2,
        _ => 1,
    };
}
