using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Catalogues;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.AppTests.Simulator;

/// <summary>Simulated servers on a fake clock, and a caller that knows nothing but HTTP.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false }, disposeHandler: true);

    private Scene(FakeTimeProvider clock, SimulatorHost host)
    {
        Clock = clock;
        Host = host;
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public FakeTimeProvider Clock { get; }

    public SimulatorHost Host { get; }

    /// <summary>The server that most calls go to.</summary>
    public RunningServer New1 => Host["new1"];

    public SimulatedServer Old1 => Host["old1"].Server;

    public static async Task<Scene> StartAsync(Func<SimulatorOptions, SimulatorOptions>? change = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 20, 15, 0, TimeSpan.Zero));
        var options = new SimulatorOptions();
        return new Scene(clock, await SimulatorHost.StartAsync(change?.Invoke(options) ?? options, clock, Cancellation));
    }

    /// <summary>A scene whose destination <c>new1</c> is changed a little.</summary>
    public static Task<Scene> StartAsync(Func<ServerDescription, ServerDescription> changeNew1) => StartAsync(options => options with
    {
        Servers = [.. options.Servers.Select(server => server.Name == "new1" ? changeNew1(server) : server)],
    });

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        return new Reply(response.StatusCode, response.ReasonPhrase, response.Content.Headers.ContentType?.ToString(), body);
    }

    public Task<Reply> PostAsync(string function, params (string Key, string Value)[] arguments) => PostAsync(New1, function, arguments);

    public async Task<Reply> PostAsync(RunningServer server, string function, params (string Key, string Value)[] arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Url, $"/json-api/{function}?api.version=1"));
        request.Headers.Authorization = new AuthenticationHeaderValue("whm", $"root:{server.Token}");
        request.Content = new FormUrlEncodedContent(arguments.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
        return await SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Host.DisposeAsync();
    }
}
