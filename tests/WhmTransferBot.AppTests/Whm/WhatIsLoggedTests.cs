using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Simulator;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.AppTests.Whm;

public sealed class WhatIsLoggedTests
{
    [Fact]
    public async Task No_line_of_the_client_or_of_what_is_beneath_it_shows_a_secret()
    {
        using var lines = new Lines();
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions(), TimeProvider.System, Token);
        // The noise of the HTTP stack is let through on purpose: it must be harmless even when somebody turns it on.
        await using var services = new ServiceCollection()
            .AddWhm()
            .AddLogging(logging => logging.AddProvider(lines).SetMinimumLevel(LogLevel.Trace).AddFilter("System.Net.Http.HttpClient.whm", LogLevel.Trace))
            .BuildServiceProvider();
        var endpoint = new WhmEndpoint(host["new1"].Url, "root", WhmCredential.ApiToken(new Secret(host["new1"].Token)), TlsTrust.System);
        var client = services.GetRequiredService<WhmClientFactory>().Create(endpoint);
        var source = new SourceLogin { Host = host["old1"].HostName, Password = new Secret(host["old1"].RootPassword) };

        await client.CreateRemoteRootTransferSessionAsync(new RootSessionRequest { Source = source }, Token);
        await client.GetDomainOwnerAsync("very-private.example", Token);
        await Should.ThrowAsync<WhmException>(() => client.CheckRemoteCredentialsAsync(source with { Password = new Secret("wrong-password-4711") }, Token));

        lines.All.ShouldContain(line => line.Contains("create_remote_root_transfer_session", StringComparison.Ordinal));
        foreach (var line in lines.All)
        {
            line.ShouldNotContain(host["new1"].Token);
            line.ShouldNotContain(host["old1"].RootPassword);
            line.ShouldNotContain("wrong-password-4711");
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => _lines.Clear();
    }
}
