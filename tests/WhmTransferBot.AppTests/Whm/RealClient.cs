using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Simulator;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Whm;

/// <summary>Clients as the program makes them, with short waits between repetitions.</summary>
internal sealed class RealClient : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace))
        .AddWhm(options => options.RetryDelay = TimeSpan.FromMilliseconds(10))
        .BuildServiceProvider();

    public WhmClient To(RunningServer server) => To(server.Url, server.Token, TlsTrust.System);

    public WhmClient To(Uri url, string token, TlsTrust tls) =>
        _services.GetRequiredService<WhmClientFactory>().Create(new WhmEndpoint(url, "root", WhmCredential.ApiToken(new Secret(token)), tls));

    public void Dispose() => _services.Dispose();
}
