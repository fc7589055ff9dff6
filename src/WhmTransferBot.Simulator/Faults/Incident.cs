using WhmTransferBot.Simulator.Logs;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Faults;

/// <summary>What the faults that strike at once do to a session. A session in another state than the fault is about is left alone.</summary>
internal static class Incident
{
    private const int PaddingLine = 4096;

    public static void Strike(TransferSession session, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.ProcessDies when HasProcess(session):
                session.KillProcess();
                break;
            case FaultKind.ServerRestarts when HasProcess(session):
                session.FailSilently();
                break;
            case FaultKind.SessionFails when HasProcess(session):
                session.Fail(fault.Text ?? "The transfer process ended unexpectedly.");
                break;
            case FaultKind.IdleSessionFails when session.State == SessionState.Pending:
                session.Fail("The session was idle for too long.");
                break;
            default:
                StrikeLog(session, fault);
                break;
        }
    }

    private static bool HasProcess(TransferSession session) =>
        session.State is SessionState.Running or SessionState.Pausing or SessionState.Aborting;

    private static void StrikeLog(TransferSession session, Fault fault)
    {
        if (!session.HasMasterLog)
            return;
        switch (fault.Kind)
        {
            case FaultKind.UnknownLogAction:
                session.MasterLog.Session(session.StartedPids.LastOrDefault(1), fault.Text ?? "rearrange-item");
                break;
            case FaultKind.BrokenLogLine:
                session.MasterFile.Append(fault.Text ?? "Use of uninitialized value in concatenation (.) or string");
                break;
            case FaultKind.LogShrinks:
                session.MasterFile.Rotate();
                break;
            case FaultKind.LogPadding:
                Pad(session.MasterFile, fault.Bytes);
                break;
        }
    }

    private static void Pad(LogFile file, int bytes)
    {
        var line = new string('.', PaddingLine);
        for (var written = 0; written < bytes; written += PaddingLine)
            file.Append(line.AsSpan(0, Math.Min(PaddingLine, bytes - written)).ToString());
    }
}
