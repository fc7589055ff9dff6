namespace WhmTransferBot.Simulator;

/// <summary>Runs the servers of a world on the loopback address. Disposing stops them.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private SimulatorHost(SimulatedWorld world, IReadOnlyList<RunningServer> servers)
    {
        World = world;
        Servers = servers;
    }

    /// <summary>The world behind the servers.</summary>
    public SimulatedWorld World { get; }

    /// <summary>The servers, in the order of the options.</summary>
    public IReadOnlyList<RunningServer> Servers { get; }

    /// <summary>The server of this short name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public RunningServer this[string name] =>
        Servers.FirstOrDefault(server => server.Name == name) ?? throw new KeyNotFoundException($"There is no simulated server “{name}”.");

    /// <summary>Makes a world and lets each of its servers listen on a port of its own.</summary>
    /// <exception cref="IOException">A port is taken. Nothing keeps listening then.</exception>
    public static async Task<SimulatorHost> StartAsync(
        SimulatorOptions options, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var world = new SimulatedWorld(options, clock);
        var servers = world.Servers.Select((server, index) => new RunningServer(
            server, options.FirstPort == 0 ? 0 : options.FirstPort + index, options.Https, options.Seed + index)).ToList();
        var host = new SimulatorHost(world, servers);
        try
        {
            foreach (var server in servers)
                await server.OpenAsync(cancellationToken);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        return host;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var server in Servers)
            await server.DisposeAsync();
    }
}
