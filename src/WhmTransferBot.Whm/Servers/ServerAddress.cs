namespace WhmTransferBot.Whm.Servers;

/// <summary>One IPv4 address of a server (<c>listips</c>).</summary>
/// <param name="Ip">The address.</param>
/// <param name="PublicIp">The address as the outside sees it, if it differs.</param>
/// <param name="IsMain">The server's main address.</param>
/// <param name="IsDedicated">Belongs to one account alone.</param>
/// <param name="IsUsed">In use.</param>
/// <param name="IsActive">Bound to the interface.</param>
/// <param name="Interface">The network interface.</param>
public sealed record ServerAddress(string Ip, string? PublicIp, bool IsMain, bool IsDedicated, bool IsUsed, bool IsActive, string? Interface);
