namespace WhmTransferBot.Simulator.Servers;

/// <summary>A disk partition. Sizes are KiB, as <c>getdiskusage</c> gives them.</summary>
/// <param name="Mount">Mount point; accounts live under <c>/home</c> where that exists, else under <c>/</c>.</param>
/// <param name="TotalKib">Size in KiB.</param>
/// <param name="UsedKib">Used space in KiB, the accounts of the catalogue included.</param>
/// <param name="Device">Device, for example <c>vda1</c>.</param>
public sealed record Partition(string Mount, long TotalKib, long UsedKib, string Device = "vda1");
