using static WhmTransferBot.Migrations.Lifecycle.MigrationState;

namespace WhmTransferBot.Migrations.Lifecycle;

/// <summary>What the states have in common.</summary>
public static class MigrationStates
{
    /// <summary>States after which nothing more happens to the migration itself.</summary>
    public static IReadOnlyList<MigrationState> Final { get; } = [Completed, CompletedWithFailures, Failed, Aborted, Cancelled];

    /// <summary>Whether the migration has ended.</summary>
    public static bool IsFinal(this MigrationState state) => state is Completed or CompletedWithFailures or Failed or Aborted or Cancelled;

    /// <summary>Whether data may be moving on WHM's side, or may have moved.</summary>
    public static bool IsWorking(this MigrationState state) => state is Starting or Running or Pausing or Paused or Aborting;

    /// <summary>Whether the bot has something to ask of WHM before anything else may happen.</summary>
    public static bool IsIntent(this MigrationState state) =>
        state is Creating or Checking or Queueing or Rebuilding or Starting or Pausing or Aborting;
}
