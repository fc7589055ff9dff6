using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using WhmTransferBot.Whm.Endpoints;

namespace WhmTransferBot.Whm.Wire;

/// <summary>Turns what went wrong in one call into a <see cref="WhmException"/> with a sentence for people.</summary>
internal sealed class FailureReport(WhmFunction function, WhmEndpoint endpoint, SecretScrubber scrubber)
{
    private const int LongestReason = 1000;
    private const int LongestRead = 64 * 1024;

    private string Server => endpoint.Server;

    private bool Uncertain => function.ChangesSomething;

    public WhmException Unreachable(Exception fault) => fault.InnermostOf<AuthenticationException>() is { } certificate
        ? Make(WhmErrorKind.Transport, CertificateSentence(certificate), fault)
        : Make(WhmErrorKind.Transport, $"{Server} cannot be reached on port {endpoint.Url.Port} ({Cause(fault)}); check that WHM runs there and that the port is open from here.", fault, transient: true);

    public WhmException Broken(Exception fault) =>
        Make(WhmErrorKind.Transport, $"The connection to {Server} broke during {function.Name}; {OrLook("try again in a moment")}.", fault, uncertain: Uncertain, transient: true);

    public WhmException Cut(int? status) =>
        Make(WhmErrorKind.Transport, $"{Server} sent only a part of its answer to {function.Name}; {OrLook("try again in a moment")}.", null, status, uncertain: Uncertain, transient: true);

    public WhmException TimedOut(TimeSpan after, Exception? fault) =>
        Make(WhmErrorKind.Timeout, $"{Server} did not answer {function.Name} within {Words(after)}; {OrLook("it may be busy, try again later")}.", fault, uncertain: Uncertain, transient: true);

    public WhmException HttpStatus(HttpStatusCode status, TimeSpan? retryAfter)
    {
        var isServerFault = (int)status >= 500;
        var isTransient = isServerFault || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
        return Throw(new WhmFailure(WhmErrorKind.Http, function.Name, Server)
        {
            Sentence = $"{Server} answered {function.Name} with HTTP {(int)status}; {StatusRemedy(status)}.",
            HttpStatus = (int)status,
            RetryAfter = retryAfter,
            MayHaveTakenEffect = Uncertain && (isServerFault || status is HttpStatusCode.RequestTimeout),
            IsTransient = isTransient,
        });
    }

    public WhmException LoginRefused(int status, string? reason) => Throw(new WhmFailure(WhmErrorKind.Auth, function.Name, Server)
    {
        Sentence = $"{Server} refused the login of {endpoint.User}; check the API token or password, whom it belongs to, its privileges and the addresses it may be used from.",
        HttpStatus = status,
        Reason = reason is null ? null : Plain(reason),
        IsMissingPrivilege = reason is not null && RefusalWording.IsMissingPrivilege(function, reason) && !reason.Contains("Access denied", StringComparison.OrdinalIgnoreCase),
    });

    public WhmException NotJson(int status) =>
        Make(WhmErrorKind.NotJson, $"What answers at {endpoint.Url.Authority} is not the WHM API; check the address and the port, and what stands between the bot and WHM.", null, status, uncertain: Uncertain);

    public WhmException TooLarge(int status, int maxBytes) =>
        Make(WhmErrorKind.Unexpected, $"The answer of {Server} to {function.Name} is larger than {maxBytes / (1024 * 1024)} MiB; raise the bound if this server really has so much.", null, status, uncertain: Uncertain);

    public WhmException Unexpected(int? status, Exception? fault) =>
        Make(WhmErrorKind.Unexpected, $"{Server} answered {function.Name} in a way that is not understood; {OrLook("check its cPanel version")}.", fault, status, uncertain: Uncertain);

    public WhmException Refused(int status, string? reason)
    {
        var words = reason is null ? "without a reason" : Plain(reason);
        var lacksPrivilege = reason is not null && RefusalWording.IsMissingPrivilege(function, words);
        var leavesToken = function == WhmFunctions.CreateRootSession;
        return Throw(new WhmFailure(WhmErrorKind.ApiFailure, function.Name, Server)
        {
            Sentence = RefusedSentence(words, lacksPrivilege),
            HttpStatus = status,
            Reason = words,
            IsMissingPrivilege = lacksPrivilege,
            SourceTokenMayRemain = leavesToken,
        });
    }

    /// <summary>The same failure, when an earlier attempt of the call may have reached the server.</summary>
    public static WhmException AfterUncertainAttempt(WhmException last) => new(
        last.Failure with { MayHaveTakenEffect = true, Sentence = last.Message + " An earlier attempt may have reached the server." }, last.InnerException);

    private WhmException Make(WhmErrorKind kind, string sentence, Exception? inner, int? status = null, bool uncertain = false, bool transient = false) =>
        Throw(new WhmFailure(kind, function.Name, Server) { Sentence = sentence, HttpStatus = status, MayHaveTakenEffect = uncertain, IsTransient = transient }, inner);

    private WhmException Throw(WhmFailure failure, Exception? inner = null) => new(
        failure with { SourceTokenMayRemain = failure.SourceTokenMayRemain || (failure.MayHaveTakenEffect && function == WhmFunctions.CreateRootSession) }, inner);

    private string RefusedSentence(string words, bool lacksPrivilege)
    {
        if (lacksPrivilege) return $"{Server} does not let {endpoint.User} call {function.Name}: {words} Give the token that privilege, or use one that has it.";
        var sentence = $"{Server} refused {function.Name}: {words}";
        return function == WhmFunctions.CreateRootSession
            ? $"{sentence} An API token called transfer-<unix time> may remain on the source; revoke it there."
            : sentence;
    }

    private string Plain(string reason)
    {
        var words = scrubber.Scrub(HtmlText.Strip(Beginning(reason))).Trim();
        if (words.Length <= LongestReason) return words;
        var end = char.IsHighSurrogate(words[LongestReason - 1]) ? LongestReason - 1 : LongestReason;
        return words[..end] + "…";
    }

    /// <summary>An answer may be megabytes long, and nobody reads them. Secrets go first, so that none is cut in two and not found.</summary>
    private string Beginning(string reason)
    {
        if (reason.Length <= LongestRead) return reason;
        var scrubbed = scrubber.Scrub(reason);
        return scrubbed[..Math.Min(scrubbed.Length, LongestRead)];
    }

    private string OrLook(string remedy) => Uncertain ? "it may have taken effect all the same, so look before repeating it" : remedy;

    private string CertificateSentence(AuthenticationException fault) => fault is CertificateRefusedException refused
        ? $"The certificate of {Server} is not believed: {refused.Message}"
        : $"No secure connection to {Server} on port {endpoint.Url.Port} could be made; check that WHM answers there with TLS 1.2 or later.";

    private static string Cause(Exception fault) => fault switch
    {
        _ when fault.InnermostOf<SocketException>() is { } socket => socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "connection refused",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "its name does not resolve",
            SocketError.TimedOut => "no answer",
            SocketError.HostUnreachable or SocketError.NetworkUnreachable => "no route",
            _ => "connection lost",
        },
        OperationCanceledException => "no answer",
        _ => "connection lost",
    };

    private static string StatusRemedy(HttpStatusCode status) => (int)status switch
    {
        >= 300 and < 400 => "it points elsewhere, so check the address and the port",
        404 or 405 => "check the address and the port, WHM listens on 2087",
        429 => "it wants to be asked less often",
        503 => "it may be restarting, try again in a few minutes",
        >= 500 => "try again in a moment, and look at its error log if it stays",
        _ => "check the address and what stands between the bot and WHM",
    };

    private static string Words(TimeSpan time) => time.TotalMinutes >= 2 ? $"{time.TotalMinutes:0.#} minutes" : $"{time.TotalSeconds:0.#} seconds";
}
