using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Catalogues;

namespace WhmTransferBot.AppTests.Simulator;

public sealed class HostTests
{
    [Fact]
    public async Task Every_server_has_all_that_an_inventory_needs()
    {
        await using var scene = await Scene.StartAsync();
        scene.Host.Servers.Select(server => server.Name).ShouldBe(["old1", "old2", "new1", "new2"]);
        foreach (var server in scene.Host.Servers)
        {
            server.Url.IsLoopback.ShouldBeTrue();
            server.User.ShouldBe("root");
            server.Token.Length.ShouldBe(32);
            server.RootPassword.ShouldNotBeEmpty();
            server.HostName.ShouldBe($"{server.Name}.example.net");
            server.HttpsUrl.ShouldBeNull();
        }

        scene.Host.Servers.Select(server => server.Token).Distinct().Count().ShouldBe(4);
        scene.Host.Servers.Select(server => server.Url.Port).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task Ports_follow_each_other_when_the_first_is_given_and_a_taken_one_is_an_error_that_leaves_nothing_behind()
    {
        var (host, first) = await StartOnFreePortsAsync();
        await using (host)
        {
            host.Servers.Select(server => server.Url.Port).ShouldBe([first, first + 1]);
            await Should.ThrowAsync<IOException>(() => StartAsync(first - 1));
        }

        await using var again = await StartAsync(first);
        again.Servers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_closed_server_refuses_connections_and_goes_on_working()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("erin");
        await scene.New1.CloseAsync(Scene.Cancellation);
        var refused = await Should.ThrowAsync<HttpRequestException>(() => scene.PostAsync("version"));
        refused.HttpRequestError.ShouldBe(HttpRequestError.ConnectionError);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        await scene.New1.OpenAsync(Scene.Cancellation);
        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
    }

    [Fact]
    public async Task Over_https_the_certificate_has_the_announced_fingerprint()
    {
        var clock = new FakeTimeProvider();
        var options = new SimulatorOptions { Https = true, Servers = Catalogue.Generated(1, 1) };
        await using var host = await SimulatorHost.StartAsync(options, clock, Scene.Cancellation);
        var server = host["new1"];
        using var http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                    certificate!.GetCertHashString(HashAlgorithmName.SHA256)
                        .Equals(server.CertificateFingerprint, StringComparison.OrdinalIgnoreCase),
            },
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.HttpsUrl!, "/json-api/version?api.version=1"));
        request.Headers.Authorization = new AuthenticationHeaderValue("whm", $"root:{server.Token}");

        using var response = await http.SendAsync(request, Scene.Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Twenty_pairs_serve_two_hundred_sessions_at_once()
    {
        await using var scene = await Scene.StartAsync(options => options with
        {
            Servers = Catalogue.GeneratedPairs(seed: 3, pairs: 20, accounts: 20),
        });
        var sessions = new List<(RunningServer Server, string Id)>();
        for (var number = 0; number < 200; number++)
        {
            var pair = number % 20 + 1;
            var server = scene.Host[$"new{pair}"];
            var id = await scene.CreateAsync(server, ("host", $"old{pair}.example.net"), ("password", $"old{pair}-root-password"));
            var user = scene.Host[$"old{pair}"].Server.Accounts[number / 20].User;
            (await scene.AddAsync(server, id, "AccountRemoteRoot", ("user", user), ("localuser", user))).Ok();
            (await scene.PostAsync(server, "start_transfer_session", ("transfer_session_id", id))).Ok();
            sessions.Add((server, id));
        }

        scene.Clock.Advance(TimeSpan.FromHours(2));

        foreach (var (server, id) in sessions)
        {
            var state = await scene.PostAsync(server, "get_transfer_session_state", ("transfer_session_id", id));
            state.Ok().Text("state_name").ShouldBe("COMPLETED");
        }
    }

    [Fact]
    public void Two_servers_of_one_name_are_refused()
    {
        var twins = Catalogue.PracticeRange().Take(1).Concat(Catalogue.PracticeRange().Take(1)).ToList();
        var options = new SimulatorOptions { Servers = twins };
        var refused = Should.Throw<ArgumentException>(() => new SimulatedWorld(options, TimeProvider.System));
        refused.Message.ShouldContain("old1");
    }

    private static Task<SimulatorHost> StartAsync(int firstPort)
    {
        var options = new SimulatorOptions { FirstPort = firstPort, Servers = Catalogue.Generated(1, 3) };
        return SimulatorHost.StartAsync(options, TimeProvider.System, Scene.Cancellation);
    }

    /// <summary>Two neighbouring ports below the range from which the system takes those of other tests.</summary>
    private static async Task<(SimulatorHost Host, int First)> StartOnFreePortsAsync()
    {
        for (var first = 21_000 + Environment.ProcessId % 5000; ; first += 3)
        {
            try
            {
                return (await StartAsync(first), first);
            }
            catch (IOException) when (first < 30_000)
            {
                // Somebody else has one of them; the next ones are tried.
            }
        }
    }
}
