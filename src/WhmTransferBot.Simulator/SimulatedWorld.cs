using WhmTransferBot.Simulator.Catalogues;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Time;

namespace WhmTransferBot.Simulator;

/// <summary>A set of simulated WHM servers that know each other, on one clock.</summary>
/// <remarks>
/// Nothing runs by itself. Whenever somebody looks (a request, a property, <see cref="Advance"/>), everything that was due since the
/// last look happens, in order and stamped with its own time. A test may therefore move its clock by hours: the next look sees what
/// a patient observer would have seen. All chance comes from the seed.
/// </remarks>
public sealed class SimulatedWorld
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;

    /// <summary>Makes a world.</summary>
    /// <param name="options">Servers, speed and seed.</param>
    /// <param name="clock">Clock of the world.</param>
    /// <exception cref="ArgumentException">Two servers share a name, a host name or a main address.</exception>
    public SimulatedWorld(SimulatorOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        Agenda = new Agenda(clock.GetUtcNow());
        Pace = new Pace(options.Speed);
        Throughput = options.Throughput;
        RefuseTwins(options.Servers, server => server.Name);
        RefuseTwins(options.Servers, server => server.HostName);
        RefuseTwins(options.Servers, server => server.MainAddress);
        Servers = [.. options.Servers.Select((description, index) => new SimulatedServer(this, description, options.Seed * 1009 + index))];
    }

    /// <summary>The servers, in the order of the options.</summary>
    public IReadOnlyList<SimulatedServer> Servers { get; }

    /// <summary>The server of this short name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public SimulatedServer this[string name] =>
        Servers.FirstOrDefault(server => server.Name == name) ?? throw new KeyNotFoundException($"There is no simulated server “{name}”.");

    internal Agenda Agenda { get; }

    internal Pace Pace { get; }

    internal Throughput Throughput { get; }

    internal TimeProvider Clock => _clock;

    /// <summary>Lets everything happen that is due by the clock.</summary>
    public void Advance() => Within(() => true);

    /// <summary>The server that other servers reach under this host name or address, or null.</summary>
    internal SimulatedServer? FindByHost(string host) => Servers.FirstOrDefault(server =>
        string.Equals(server.HostName, host, StringComparison.OrdinalIgnoreCase)
        || server.Description.MainAddress == host
        || server.Name == host);

    /// <summary>Brings the world up to date and does something in it. Inside a happening the world is where that happening is.</summary>
    internal T Within<T>(Func<T> action)
    {
        if (_gate.IsHeldByCurrentThread)
            return action();
        lock (_gate)
        {
            Agenda.RunUntil(_clock.GetUtcNow());
            return action();
        }
    }

    internal void Within(Action action) => Within(() =>
    {
        action();
        return true;
    });

    private static void RefuseTwins(IReadOnlyList<ServerDescription> servers, Func<ServerDescription, string> key)
    {
        var twins = servers.GroupBy(key, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twins is not null)
            throw new ArgumentException($"Two simulated servers are called “{twins.Key}”.", nameof(servers));
    }
}
