namespace WhmTransferBot.Simulator.Servers;

/// <summary>The disks of a server: the catalogue's figures, plus what restores have added and archives occupy for a while.</summary>
internal sealed class Disk(SimulatedServer server)
{
    private long _addedBytes;
    private long _reservedBytes;

    private Partition Home =>
        server.Description.Partitions.FirstOrDefault(partition => partition.Mount == "/home") ?? server.Description.Partitions[0];

    /// <summary>Free bytes on the partition of the home directories.</summary>
    public long FreeHomeBytes => (Home.TotalKib - UsedKib(Home)) * 1024;

    /// <summary>Used part of the partition of the home directories, 0 to 1.</summary>
    public double UsedShareOfHome => (double)UsedKib(Home) / Home.TotalKib;

    public long UsedKib(Partition partition) =>
        partition == Home ? Math.Max(0, partition.UsedKib + (_addedBytes + _reservedBytes) / 1024) : partition.UsedKib;

    public void Add(long bytes) => _addedBytes += bytes;

    public void Reserve(long bytes) => _reservedBytes += bytes;

    public void Release(long bytes) => _reservedBytes -= bytes;
}
