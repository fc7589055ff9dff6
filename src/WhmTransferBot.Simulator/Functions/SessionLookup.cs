using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Finds the session that a call is about.</summary>
internal static class SessionLookup
{
    public static Parameter Parameter { get; } = Functions.Parameter.Text("transfer_session_id").Required;

    public static Answer With(Call call, Func<TransferSession, Answer> use)
    {
        var id = call.Arguments.Needed("transfer_session_id");
        if (!SessionIds.IsWellFormed(id))
            return Answer.Refused("The transfer session ID may contain only letters, digits, and underscores.");
        return call.Server.SessionBook.Find(id) is { } session
            ? use(session)
            : Answer.Refused($"The transfer session “{id}” does not exist.");
    }
}
