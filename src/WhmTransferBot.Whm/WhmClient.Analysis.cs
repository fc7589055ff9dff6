using WhmTransferBot.Whm.Accounts;
using WhmTransferBot.Whm.Analysis;
using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>What WHM knows about the source and the destination of a session.</content>
public sealed partial class WhmClient
{
    /// <summary>
    /// <c>retrieve_transfer_session_remote_analysis</c>: what the last analysis of a root session found. Reads what is stored and does not
    /// contact the source.
    /// </summary>
    /// <param name="session">A root session.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<RemoteAnalysis> RetrieveTransferSessionRemoteAnalysisAsync(TransferSessionId session, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.RetrieveAnalysis, Of(session), answer => AnalysisReading.Read(answer.Data), cancellationToken);

    /// <summary><c>analyze_transfer_session_remote</c>: analyses the source of a root session again. Takes minutes; never repeated.</summary>
    /// <param name="session">A root session.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task AnalyzeTransferSessionRemoteAsync(TransferSessionId session, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.Analyze, Of(session), cancellationToken);

    /// <summary><c>validate_system_user</c>: whether a name is free, reserved and acceptable on this server.</summary>
    /// <param name="user">The name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<SystemUserVerdict> ValidateSystemUserAsync(string user, CancellationToken cancellationToken) =>
        CallAsync(
            WhmFunctions.ValidateSystemUser,
            CallParameters.Of("user", user),
            answer => new SystemUserVerdict(
                answer.Data["exists"].Flag, answer.Data["reserved"].Flag, answer.Data["valid_for_new"].Flag, answer.Data["valid_for_transfer"].Flag),
            cancellationToken);
}
