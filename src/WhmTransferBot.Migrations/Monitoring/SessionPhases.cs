namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>What the phases have in common.</summary>
public static class SessionPhases
{
    /// <summary>Whether the session will do nothing more.</summary>
    public static bool HasEnded(this SessionPhase phase) => phase is SessionPhase.Aborted or SessionPhase.Completed or SessionPhase.Failed;
}
