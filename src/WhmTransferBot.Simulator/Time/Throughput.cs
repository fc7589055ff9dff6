namespace WhmTransferBot.Simulator.Time;

/// <summary>
/// How many bytes one worker moves in a second of work. The defaults are those of ordinary servers on a shared gigabit line.
/// </summary>
public sealed record Throughput
{
    /// <summary>Packaging on the source, bytes per second. Default 150 MB/s.</summary>
    public double Packaging { get; init; } = 150e6;

    /// <summary>Download over WHM streaming, bytes per second. Default 100 MB/s.</summary>
    public double Streaming { get; init; } = 100e6;

    /// <summary>Download over SSH, where streaming is not supported, bytes per second. Default 60 MB/s.</summary>
    public double SecureCopy { get; init; } = 60e6;

    /// <summary>Restoring on the destination, bytes per second. Default 120 MB/s.</summary>
    public double Restoring { get; init; } = 120e6;

    /// <summary>What every account costs in each queue, however small it is. Default 4 s.</summary>
    public TimeSpan Overhead { get; init; } = TimeSpan.FromSeconds(4);
}
