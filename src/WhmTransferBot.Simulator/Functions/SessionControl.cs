using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Starts, pauses, aborts and watches sessions.</summary>
internal static class SessionControl
{
    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("start_transfer_session", [SessionLookup.Parameter], call => SessionLookup.With(call, Start)),
        new("pause_transfer_session", [SessionLookup.Parameter], call => SessionLookup.With(call, Pause)),
        new("abort_transfer_session", [SessionLookup.Parameter], call => SessionLookup.With(call, Abort)),
        new("get_transfer_session_state", [SessionLookup.Parameter], call => SessionLookup.With(call, State)),
    ];

    private static Answer Start(TransferSession session)
    {
        var (pid, refusal) = session.Start();
        return refusal is null ? Answer.Of(new JsonObject { ["pid"] = pid }) : Answer.Refused(refusal);
    }

    /// <summary>The full stop is in the documented answer.</summary>
    private static Answer Pause(TransferSession session) => Outcome(session.Pause(), "OK.");

    private static Answer Abort(TransferSession session) => Outcome(session.Abort(), "OK");

    private static Answer Outcome(string? refusal, string reason) => refusal is null ? Answer.Done(reason) : Answer.Refused(refusal);

    private static Answer State(TransferSession session) => Answer.Of(new JsonObject { ["state_name"] = session.State.OnTheWire() });
}
