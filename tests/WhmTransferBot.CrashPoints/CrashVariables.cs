namespace WhmTransferBot.CrashPoints;

/// <summary>By which variables of its environment a process is told what to do at its points.</summary>
public static class CrashVariables
{
    /// <summary>The file to which every point is added as a line when it is reached.</summary>
    public const string Points = "CRASH_POINTS";

    /// <summary>The point at which the process kills itself, written as in the file; without it the process lives.</summary>
    public const string DieAt = "CRASH_DIE_AT";
}
