using System.Net.Security;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace WhmTransferBot.Whm.Endpoints;

/// <summary>
/// Configures the connections of one trust: the name of an HTTP handler says which certificate its servers must show, so that a
/// pooled connection is never shared with an endpoint that trusts something else.
/// </summary>
internal sealed class ServerConnections : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    /// <summary>Begins the name of every handler of this room, and with it the category of its log messages.</summary>
    public const string NamePrefix = "whm ";

    private const string LoopbackSuffix = " loopback";

    public static string NameFor(WhmEndpoint endpoint) => NamePrefix + endpoint.Tls + (endpoint.Url.IsLoopback ? LoopbackSuffix : "");

    public void Configure(HttpClientFactoryOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, HttpClientFactoryOptions options)
    {
        if (name is null || !name.StartsWith(NamePrefix, StringComparison.Ordinal)) return;
        var isLoopback = name.EndsWith(LoopbackSuffix, StringComparison.Ordinal);
        var trust = TlsTrust.Parse(name[NamePrefix.Length..^(isLoopback ? LoopbackSuffix.Length : 0)]);
        // The pool below renews connections by itself; a rotated handler would cut long reads of a log off from their pool.
        options.HandlerLifetime = Timeout.InfiniteTimeSpan;
        options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = Connections(trust, isLoopback));
    }

    private static SocketsHttpHandler Connections(TlsTrust trust, bool isLoopback) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !isLoopback,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // WHM closes idle connections after 70 s; being earlier avoids requests into a closing one.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(45),
        MaxConnectionsPerServer = 16,
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, errors) => CertificateCheck.Accept(trust, certificate, errors),
        },
    };
}
