using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Logs;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Faults;

/// <summary>
/// What the faults that strike at once do to a session. A session in another state than the fault is about is left alone.
/// </summary>
internal static class Incident
{
    private const int PaddingLine = 4096;

    public static void Strike(TransferSession session, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.ProcessDies when session.IsActive:
                session.KillProcess();
                break;
            case FaultKind.ServerRestarts when session.IsActive:
                session.FailSilently();
                break;
            case FaultKind.SessionFails when session.IsActive:
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

    private static void StrikeLog(TransferSession session, Fault fault)
    {
        if (!session.Logs.Exists)
            return;
        switch (fault.Kind)
        {
            case FaultKind.UnknownLogAction:
                session.Logs.Master.Session(session.StartedPids.LastOrDefault(1), fault.Text ?? "rearrange-item");
                break;
            case FaultKind.BrokenLogLine:
                session.Logs.MasterFile.Append(fault.Text ?? "Use of uninitialized value in concatenation (.) or string");
                break;
            case FaultKind.LogShrinks:
                session.Logs.MasterFile.Rotate();
                break;
            case FaultKind.LogPadding:
                Pad(session.Logs, fault.Bytes);
                break;
        }
    }

    private static void Pad(LogFolder logs, int bytes)
    {
        var filler = new string('.', PaddingLine);
        for (var written = 0; written < bytes; written += PaddingLine)
        {
            var text = filler[..Math.Min(PaddingLine, bytes - written)];
            logs.Master.Lines.Write("out", pid: 1, new JsonObject { ["msg"] = new JsonArray(text) });
        }
    }
}
