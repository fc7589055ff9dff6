using WhmTransferBot.Simulator.Analyses;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>Reads and repeats the analysis of a source; root sessions only.</summary>
internal static class AnalysisFunctions
{
    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("retrieve_transfer_session_remote_analysis", [SessionLookup.Parameter], call => WithRootSession(call, Retrieve)),
        new("analyze_transfer_session_remote", [SessionLookup.Parameter], call => WithRootSession(call, Analyse)),
    ];

    private static Answer WithRootSession(Call call, Func<TransferSession, Answer> use) => SessionLookup.With(call, session =>
        session.Terms.Kind == SessionKind.RemoteRoot
            ? use(session)
            : Answer.Refused($"The session “{session.Id}” has an invalid session type."));

    private static Answer Retrieve(TransferSession session) => session.Analysis is { } analysis
        ? Answer.Of(analysis)
        : Answer.Refused($"The session “{session.Id}” has no analysis.");

    private static Answer Analyse(TransferSession session)
    {
        var source = session.Terms.Source!;
        if (!source.Description.HasValidLicence)
            return Answer.Refused($"The source server “{source.HostName}” does not contain a valid license.");
        session.Analysis = RemoteAnalysis.Of(session);
        session.Touch();
        return Answer.Done();
    }
}
