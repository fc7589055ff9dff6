using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.Simulator;

/// <summary>A simulated server that listens on the loopback address, with all that a caller and an inventory need to know of it.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly X509Certificate2? _certificate;
    private readonly ServerFrontDoor _frontDoor;
    private WebApplication? _application;
    private int _port;
    private int _tlsPort;

    internal RunningServer(SimulatedServer server, int port, bool https, int seed)
    {
        Server = server;
        _port = port;
        _frontDoor = new ServerFrontDoor(server, seed);
        _certificate = https ? SelfSignedCertificate.For(server.HostName) : null;
    }

    /// <summary>The server behind the door: accounts, sessions, counters, faults.</summary>
    public SimulatedServer Server { get; }

    /// <summary>Short name, for example <c>new1</c>.</summary>
    public string Name => Server.Name;

    /// <summary>Host name to give as <c>host</c> when this server is a source.</summary>
    public string HostName => Server.HostName;

    /// <summary>Base address over plain http, without a trailing slash.</summary>
    public Uri Url => new($"http://127.0.0.1:{_port}");

    /// <summary>Base address over https, or null when https was not asked for.</summary>
    public Uri? HttpsUrl => _certificate is null ? null : new Uri($"https://127.0.0.1:{_tlsPort}");

    /// <summary>SHA-256 fingerprint of the certificate in lower-case hexadecimal, or null when https was not asked for.</summary>
    public string? CertificateFingerprint => _certificate is null ? null : SelfSignedCertificate.Fingerprint(_certificate);

    /// <summary>User for the API and for transfers from this server.</summary>
    public string User { get; } = "root";

    /// <summary>API token of the user.</summary>
    public string Token => Server.Token;

    /// <summary>Password of the user.</summary>
    public string RootPassword => Server.RootPassword;

    /// <summary>Listens (again), on the same port as before. Does nothing when the server listens already.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        if (_application is not null)
            return;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(Listen);
        var application = builder.Build();
        application.Run(_frontDoor.AnswerAsync);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        _application = application;
        RememberPorts(application);
    }

    /// <summary>Stops listening: connections are refused until <see cref="OpenAsync"/>. The simulated server itself goes on.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        if (_application is not { } application)
            return;
        _application = null;
        await application.StopAsync(cancellationToken);
        await application.DisposeAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await CloseAsync(atOnce.Token);
        _certificate?.Dispose();
    }

    private void Listen(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Listen(IPAddress.Loopback, _port);
        if (_certificate is not null)
            options.Listen(IPAddress.Loopback, _tlsPort, listen => listen.UseHttps(_certificate));
    }

    private void RememberPorts(WebApplication application)
    {
        foreach (var url in application.Urls.Select(url => new Uri(url)))
        {
            if (url.Scheme == Uri.UriSchemeHttps)
                _tlsPort = url.Port;
            else
                _port = url.Port;
        }
    }
}
