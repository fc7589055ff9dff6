using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>How a session that ended has ended for its migration.</summary>
internal static class Verdict
{
    /// <summary>
    /// The items decide. WHM's COMPLETED stands over sessions in which every account failed, and an aborted session may
    /// be reported as FAILED when its process was gone already.
    /// </summary>
    public static MigrationTrigger Of(SessionPhase phase, MigrationState state, int arrived, int total)
    {
        if (phase == SessionPhase.Aborted) return MigrationTrigger.AbortReached;
        if (total > 0 && arrived == total) return MigrationTrigger.AllSucceeded;
        if (state == MigrationState.Aborting) return MigrationTrigger.AbortReached;
        return arrived > 0 ? MigrationTrigger.SomeFailed : MigrationTrigger.NoneSucceeded;
    }
}
