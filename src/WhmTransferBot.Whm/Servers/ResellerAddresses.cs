namespace WhmTransferBot.Whm.Servers;

/// <summary>Addresses that a reseller may use (<c>getresellerips</c>).</summary>
/// <param name="All">The reseller may use every address.</param>
/// <param name="Addresses">The addresses.</param>
public sealed record ResellerAddresses(bool All, IReadOnlyList<string> Addresses);
