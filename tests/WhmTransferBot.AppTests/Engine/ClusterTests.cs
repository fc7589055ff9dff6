using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;
using WhmTransferBot.Practice;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>Whoever reaches the port on which bots talk to each other may do everything, so hardly anybody does.</summary>
public sealed class ClusterTests(Databases databases) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whmtransferbot-cluster");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Nothing_of_the_bot_listens_beyond_this_machine_and_there_is_no_gateway(DatabaseKind kind)
    {
        await using var storage = await databases.OpenEmptyAsync(kind);
        await using var bot = await StartAsync(storage, new ClusterSettings());

        var endpoints = bot.Services.GetRequiredService<IOptions<EndpointOptions>>().Value;
        var listening = ListeningSockets.OfThisProcess();

        endpoints.GatewayPort.ShouldBe(0);
        listening.ShouldContain(new IPEndPoint(IPAddress.Loopback, endpoints.SiloPort));
        listening.ShouldAllBe(place => IPAddress.IsLoopback(place.Address));
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task With_a_certificate_bots_find_each_other_and_nobody_else_gets_in()
    {
        await using var storage = await databases.OpenEmptyAsync(DatabaseKind.Postgres);
        var settings = new ClusterSettings { Certificate = await CertificateAsync("cluster") };
        await using var first = await StartAsync(storage, settings);
        await using var second = await StartAsync(storage, settings);

        foreach (var bot in new[] { first, second }) await ShouldSeeAsync(bot, bots: 2);
        var place = new IPEndPoint(IPAddress.Loopback, first.Services.GetRequiredService<IOptions<EndpointOptions>>().Value.SiloPort);
        var own = settings.Certificate["file:".Length..];
        var foreign = (await CertificateAsync("foreign"))["file:".Length..];
        (await GetsInAsync(place, own)).ShouldBeTrue();
        (await GetsInAsync(place, foreign)).ShouldBeFalse();
        (await GetsInAsync(place, certificate: null)).ShouldBeFalse();
        await second.StopAsync(TestContext.Current.CancellationToken);
        await first.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> StartAsync(StorageUnderTest storage, ClusterSettings cluster)
    {
        var environment = storage.Options.ConnectionString is { } connection
            ? new EnvironmentSettings { Database = new Secret(connection) }
            : new EnvironmentSettings { DataFolder = storage.Options.DataFolder };
        var bot = BotHost.Create(new BotBlueprint(new BotConfiguration(environment, new BotSettings { Cluster = cluster }, []))
        {
            Listens = false,
            ExtraPlatforms = [new PracticePlatform()],
            Adjust = builder => builder.Logging.ClearProviders(),
        });
        await bot.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    private static async Task ShouldSeeAsync(WebApplication bot, int bots)
    {
        var silos = bot.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        using var patience = new CancellationTokenSource(Patience);
        var seen = 0;
        while (seen != bots && !patience.IsCancellationRequested) seen = (await silos.GetHosts(onlyActive: true)).Count;
        seen.ShouldBe(bots);
        // Each of them is asked, over the wire.
        (await silos.GetRuntimeStatistics([.. (await silos.GetHosts(onlyActive: true)).Keys])).Length.ShouldBe(bots);
    }

    /// <summary>Whether the other end still listens after it has seen what was shown; TLS 1.3 tells a client only then.</summary>
    private static async Task<bool> GetsInAsync(IPEndPoint place, string? certificate)
    {
        using var shown = certificate is null ? null : X509Certificate2.CreateFromPemFile(certificate);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        using var socket = new TcpClient();
        await socket.ConnectAsync(place, patience.Token);
        await using var tls = new SslStream(socket.GetStream());
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = "anybody",
                    ClientCertificates = [.. shown is null ? Array.Empty<X509Certificate2>() : [shown]],
                    RemoteCertificateValidationCallback = (_, ofServer, _, _) => ofServer is not null,
                },
                patience.Token);
            // It says nothing to somebody who was let in and has not said who he is, and hangs up on everybody else.
            await tls.ReadExactlyAsync(new byte[1], patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        catch (Exception refused) when (refused is AuthenticationException or IOException)
        {
            return false;
        }
    }

    private async Task<string> CertificateAsync(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var today = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(today.AddYears(-20), today.AddYears(20));
        var file = Path.Combine(_folder.FullName, $"{name}.pem");
        await File.WriteAllTextAsync(file, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n", TestContext.Current.CancellationToken);
        return $"file:{file}";
    }
}
