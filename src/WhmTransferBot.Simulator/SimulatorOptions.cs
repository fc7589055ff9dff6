using WhmTransferBot.Simulator.Catalogues;
using WhmTransferBot.Simulator.Time;

namespace WhmTransferBot.Simulator;

/// <summary>What a world is made of and how it is reached.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The servers. Default: the practice range.</summary>
    public IReadOnlyList<ServerDescription> Servers { get; init; } = Catalogue.PracticeRange();

    /// <summary>How many seconds of work are done in one second of the clock; more than 0, at most 1,000,000. Default 1.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Seed of all chance. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Bytes that one worker moves per second of work.</summary>
    public Throughput Throughput { get; init; } = new();

    /// <summary>Port of the first server on the loopback address; the next servers follow. 0 (default): any free port for each.</summary>
    public int FirstPort { get; init; }

    /// <summary>Whether each server is also reachable over https, with a self-signed certificate, on a free port.</summary>
    public bool Https { get; init; }
}
