using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Hands out the logs of a session, each as a whole.</summary>
internal static class SessionLogs
{
    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("fetch_transfer_session_log", [SessionLookup.Parameter, Parameter.Text("logfile").Required],
            call => SessionLookup.With(call, session => Fetch(session, call.Arguments.Needed("logfile")))),
    ];

    private static Answer Fetch(TransferSession session, string name) => session.Logs.Read(name) is { } log
        ? Answer.OfLog(log)
        : Missing(name, session.Id);

    public static Answer Missing(string? name, string? session) =>
        Answer.Refused($"The log file “{name}” does not exist for the transfer session “{session}”.");
}
