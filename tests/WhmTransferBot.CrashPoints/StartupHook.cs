using WhmTransferBot.CrashPoints;

/// <summary>
/// What the runtime calls before the program's own beginning when <c>DOTNET_STARTUP_HOOKS</c> names this assembly. It looks for this
/// very name outside of any namespace (dotnet/runtime, docs/design/features/host-startup-hook.md).
/// </summary>
internal static class StartupHook
{
    /// <summary>Begins to watch; the program knows nothing of it.</summary>
    public static void Initialize()
    {
        var ledger = new PointLedger(
            Environment.GetEnvironmentVariable(CrashVariables.Points),
            Environment.GetEnvironmentVariable(CrashVariables.DieAt));
        PointWatch.Begin(ledger);
    }
}
