namespace WhmTransferBot.Whm.Wire;

/// <summary>Sorts what an attempt threw into the kinds of failure.</summary>
internal static class AttemptFault
{
    /// <param name="call">The call.</param>
    /// <param name="fault">What was thrown.</param>
    /// <param name="status">HTTP status, if an answer had begun.</param>
    /// <param name="expired">The attempt's time-out, if it has run out.</param>
    public static WhmException Explain(WhmCall call, Exception fault, int? status, TimeSpan? expired) => fault switch
    {
        WhmException failure => failure,
        _ when expired is { } limit => call.Failures.TimedOut(limit, fault),
        // Nobody cancelled and the attempt has time left: the connection could not be made in time.
        OperationCanceledException => call.Failures.Unreachable(fault),
        HttpRequestException http when WasNotSent(http) => call.Failures.Unreachable(fault),
        HttpRequestException or IOException => call.Failures.Broken(fault),
        _ => call.Failures.Unexpected(status, fault),
    };

    private static bool WasNotSent(HttpRequestException fault) => fault.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
