using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Chat.Threads;

/// <summary>The calls that the -ing states stand for.</summary>
internal static class StepWords
{
    /// <summary>For example <c>Create</c> for Creating; stands at the beginning of a sentence.</summary>
    public static string Of(MigrationState step) => step switch
    {
        MigrationState.Creating => "Create",
        MigrationState.Checking => "Check",
        MigrationState.Queueing => "Queue",
        MigrationState.Rebuilding => "Rebuilding the WHM session",
        MigrationState.Starting => "Start",
        MigrationState.Pausing => "Pause",
        MigrationState.Aborting => "Abort",
        _ => step.ToString(),
    };
}
