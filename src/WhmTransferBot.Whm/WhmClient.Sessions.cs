using System.Text.Json;
using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>Life of a transfer session.</content>
public sealed partial class WhmClient
{
    /// <summary>
    /// <c>create_remote_root_transfer_session</c>: opens a session with root-level credentials and analyses the source. Takes seconds to minutes.
    /// Never repeated: when <see cref="WhmException.MayHaveTakenEffect"/> is true, a session without a known id may exist, and when
    /// <see cref="WhmException.SourceTokenMayRemain"/> is true, a temporary token may be left on the source.
    /// </summary>
    /// <param name="request">The source and the options.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    /// <exception cref="ArgumentException">The request cannot work; see <see cref="RootSessionRequest.Problem"/>.</exception>
    public Task<CreatedSession> CreateRemoteRootTransferSessionAsync(RootSessionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Problem() is { } problem) throw new ArgumentException(problem, nameof(request));
        return CreateAsync(WhmFunctions.CreateRootSession, SessionParameters.Of(request), cancellationToken);
    }

    /// <summary>
    /// <c>create_remote_user_transfer_session</c>: opens a session for one account. WHM probably tries the password only when the item runs.
    /// Never repeated.
    /// </summary>
    /// <param name="request">The source and the account's password.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task<CreatedSession> CreateRemoteUserTransferSessionAsync(UserSessionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Host);
        return CreateAsync(WhmFunctions.CreateUserSession, SessionParameters.Of(request), cancellationToken);
    }

    /// <summary><c>start_transfer_session</c>: starts the queue, or continues a paused session. Harmless to repeat while it runs.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    /// <returns>Process id of the session's master process, or null when it is not told.</returns>
    public Task<long?> StartTransferSessionAsync(TransferSessionId session, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.StartSession, Of(session), answer => answer.Data["pid"].Integer, cancellationToken);

    /// <summary>
    /// <c>get_transfer_session_state</c>. Completed says only that the queue was worked through: every item may have failed, so read the master log.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<SessionStatus> GetTransferSessionStateAsync(TransferSessionId session, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.SessionState, Of(session), answer => SessionStatus.From(answer.Need("state_name")), cancellationToken);

    /// <summary>
    /// <c>pause_transfer_session</c>: asks a running session to take no new items. Returns before the pause is reached; items in hand are
    /// finished first. Never repeated.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task PauseTransferSessionAsync(TransferSessionId session, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.PauseSession, Of(session), cancellationToken);

    /// <summary>
    /// <c>abort_transfer_session</c>: ends a session for good. The state that follows is ABORTED, or FAILED when no process was running.
    /// What was restored stays. Never repeated.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task AbortTransferSessionAsync(TransferSessionId session, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.AbortSession, Of(session), cancellationToken);

    /// <summary>
    /// <c>remote_basic_credential_check</c>: tries the SSH login on the source without opening a session. Never repeated: a source may lock
    /// out whoever fails twice.
    /// </summary>
    /// <param name="login">The login on the source.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The login cannot work; see <see cref="SourceLogin.Problem"/>.</exception>
    public Task<CredentialCheck> CheckRemoteCredentialsAsync(SourceLogin login, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(login);
        if (login.Problem() is { } problem) throw new ArgumentException(problem, nameof(login));
        var parameters = SessionParameters.Of(login);
        var scrubber = new SecretScrubber(parameters.Secrets);
        return CallAsync(
            WhmFunctions.CredentialCheck,
            parameters,
            answer => new CredentialCheck(
                scrubber.Scrub(HtmlText.Strip(answer.Data["output"].Text)), scrubber.Scrub(HtmlText.Strip(answer.Data["response"].Text))),
            cancellationToken);
    }

    private Task<CreatedSession> CreateAsync(WhmFunction function, CallParameters parameters, CancellationToken cancellationToken)
    {
        var scrubber = new SecretScrubber(parameters.Secrets);
        return CallAsync(function, parameters, answer => Created(answer, scrubber), cancellationToken);
    }

    private static CreatedSession Created(Answer answer, SecretScrubber scrubber)
    {
        if (!TransferSessionId.TryParse(answer.Need("transfer_session_id"), out var id)) throw new JsonException("The session id is not one.");
        var createText = scrubber.Scrub(HtmlText.Strip(answer.Data["create_rawout"].Text));
        var analyzeText = scrubber.Scrub(HtmlText.Strip(answer.Data["analyze_rawout"].Text));
        return new CreatedSession(id, createText, analyzeText, answer.Envelope.Warnings, StreamingTest.ResultIn(createText));
    }

    private static CallParameters Of(TransferSessionId session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return CallParameters.Of("transfer_session_id", session.Value);
    }
}
