namespace WhmTransferBot.Simulator.Servers;

/// <summary>A package (plan) on a server.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="FeatureList">Feature list that the package uses.</param>
/// <param name="QuotaMegabytes">Disk quota in MiB, or null for unlimited.</param>
public sealed record HostingPackage(string Name, string FeatureList = "default", int? QuotaMegabytes = null);
