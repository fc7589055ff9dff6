using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WhmTransferBot.Whm.Endpoints;

namespace WhmTransferBot.Whm;

/// <summary>Makes clients. Clients of endpoints with the same trust share connections; they are cheap, and need no disposal.</summary>
public sealed class WhmClientFactory
{
    private readonly IHttpMessageHandlerFactory _handlers;
    private readonly IOptions<WhmOptions> _options;
    private readonly TimeProvider _time;
    private readonly WhmMeter _meter;
    private readonly ILogger<WhmClient> _logger;

    /// <summary>Takes what clients are made of; see <see cref="WhmServices.AddWhm"/>.</summary>
    /// <param name="handlers">Where connections come from.</param>
    /// <param name="options">Time-outs, repetitions and bounds.</param>
    /// <param name="time">The clock.</param>
    /// <param name="meters">Where calls are counted.</param>
    /// <param name="logger">Where calls are logged, without their arguments.</param>
    public WhmClientFactory(
        IHttpMessageHandlerFactory handlers, IOptions<WhmOptions> options, TimeProvider time, IMeterFactory meters, ILogger<WhmClient> logger) =>
        (_handlers, _options, _time, _meter, _logger) = (handlers, options, time, new WhmMeter(meters), logger);

    /// <summary>A client for a server.</summary>
    /// <param name="endpoint">The server, the login and the trust.</param>
    public WhmClient Create(WhmEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var handler = _handlers.CreateHandler(ServerConnections.NameFor(endpoint));
        return new WhmClient(new HttpMessageInvoker(handler, disposeHandler: false), endpoint, _options.Value, _time, _meter, _logger);
    }
}
