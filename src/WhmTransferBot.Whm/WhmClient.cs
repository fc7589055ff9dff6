using Microsoft.Extensions.Logging;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <summary>
/// Talks to one WHM server: one method for each function of WHM API 1 that a migration needs. Safe for concurrent use.
/// Every method throws <see cref="WhmException"/> when the call does not succeed, and <see cref="OperationCanceledException"/>
/// when its caller gives up. Reads and the start of a session are repeated after transient faults; nothing else ever is.
/// Pages of the functions: api.docs.cpanel.net/openapi/whm/operation/&lt;function&gt;/.
/// </summary>
public sealed partial class WhmClient
{
    private readonly WhmCaller _caller;

    internal WhmClient(HttpMessageInvoker http, WhmEndpoint endpoint, WhmOptions options, TimeProvider time, WhmMeter meter, ILogger<WhmClient> logger)
    {
        Endpoint = endpoint;
        _caller = new WhmCaller(http, endpoint, options, time, meter, logger);
    }

    /// <summary>The server and its login.</summary>
    public WhmEndpoint Endpoint { get; }

    private Task<T> CallAsync<T>(WhmFunction function, CallParameters parameters, Func<Answer, T> read, CancellationToken cancellationToken) =>
        _caller.CallAsync(function, parameters, read, cancellationToken);

    private Task<bool> CallAsync(WhmFunction function, CallParameters parameters, CancellationToken cancellationToken) =>
        _caller.CallAsync(function, parameters, _ => true, cancellationToken);
}
