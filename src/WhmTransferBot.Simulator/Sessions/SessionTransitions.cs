using static WhmTransferBot.Simulator.Sessions.SessionState;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>
/// Which state a session may take after which. Source: observed behaviour; FAILED is possible from every state that is not final.
/// </summary>
internal static class SessionTransitions
{
    public static bool Allows(SessionState from, SessionState to) => from == to || (from, to) switch
    {
        (Pending, Running or Aborting or Failed) => true,
        (Running, Pausing or Aborting or Completed or Failed) => true,
        (Pausing, Paused or Aborting or Failed) => true,
        (Paused, Running or Aborting or Failed) => true,
        (Aborting, Aborted or Failed) => true,
        _ => false,
    };

    public static bool IsFinal(SessionState state) => state is Aborted or Completed or Failed;
}
