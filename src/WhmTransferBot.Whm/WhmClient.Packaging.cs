using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Logs.Reading;
using WhmTransferBot.Whm.Packaging;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>Packaging accounts on the server that is called, normally the source.</content>
public sealed partial class WhmClient
{
    /// <summary><c>start_background_pkgacct</c>: packages an account in the background. Never repeated.</summary>
    /// <param name="request">The account and how to package it.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task<PackagingSession> StartPackagingAsync(PackagingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return CallAsync(
            WhmFunctions.StartPackaging,
            PackagingParameters.Of(request),
            answer => new PackagingSession(
                new PackagingSessionId(answer.Need("session_id")), answer.Data["complete_master_log"].Word, answer.Data["complete_master_error_log"].Word),
            cancellationToken);
    }

    /// <summary><c>get_pkgacct_session_state</c>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<PackagingState> GetPackagingStateAsync(PackagingSessionId session, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.PackagingState, Of(session), answer => PackagingParameters.State(answer.Need("state")), cancellationToken);

    /// <summary><c>fetch_pkgacct_master_log</c>: what is new in the log of a packaging session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="since">How far it was read; <see cref="LogPosition.Start"/> at first.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<LogPage<ItemLogEvent>> ReadPackagingLogAsync(PackagingSessionId session, LogPosition since, CancellationToken cancellationToken) =>
        ReadPageAsync(new LogSource(WhmFunctions.FetchPackagingLog, Of(session), LogFileName.Master), since, ItemLogReading.Line, cancellationToken);

    private static CallParameters Of(PackagingSessionId session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return CallParameters.Of("session_id", session.Value);
    }
}
