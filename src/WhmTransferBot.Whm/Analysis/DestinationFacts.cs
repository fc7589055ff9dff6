namespace WhmTransferBot.Whm.Analysis;

/// <summary>Facts about the destination (<c>data.local</c>).</summary>
/// <param name="Host">Its host name.</param>
/// <param name="Version">cPanel version, for example <c>11.90.0.6</c>; null when not told.</param>
/// <param name="MajorVersion">For example <c>11.90</c>; null when not told.</param>
/// <param name="Users">System users that exist.</param>
/// <param name="Groups">System groups that exist.</param>
/// <param name="Domains">Domain to owner, without the <c>*</c> entry; lookups ignore case.</param>
/// <param name="Databases">Who owns which database and database user.</param>
/// <param name="AvailableAddresses">Free addresses that a dedicated one can be taken from.</param>
/// <param name="DedicatedAddresses">Dedicated address to domain.</param>
/// <param name="RoundcubeDatabase"><c>sqlite</c> or <c>mysql</c>, if told.</param>
public sealed record DestinationFacts(
    string Host,
    string? Version,
    string? MajorVersion,
    IReadOnlySet<string> Users,
    IReadOnlySet<string> Groups,
    IReadOnlyDictionary<string, string> Domains,
    DatabaseOwners Databases,
    IReadOnlyList<string> AvailableAddresses,
    IReadOnlyDictionary<string, string> DedicatedAddresses,
    string? RoundcubeDatabase);
