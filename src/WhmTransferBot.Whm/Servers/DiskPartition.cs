namespace WhmTransferBot.Whm.Servers;

/// <summary>One partition of a server (<c>getdiskusage</c>). WHM counts in KiB; here everything is in bytes.</summary>
/// <param name="Mount">Where it is mounted.</param>
/// <param name="Device">The device, if told.</param>
/// <param name="TotalBytes">Its size.</param>
/// <param name="UsedBytes">What is used.</param>
/// <param name="AvailableBytes">What is free.</param>
/// <param name="Percentage">Percent used.</param>
/// <param name="InodesAvailable">Free inodes, if told.</param>
/// <param name="InodesTotal">All inodes, if told.</param>
public sealed record DiskPartition(
    string Mount, string? Device, long TotalBytes, long UsedBytes, long AvailableBytes, int Percentage, long? InodesAvailable, long? InodesTotal);
