namespace WhmTransferBot.Whm.Domains;

/// <summary>One domain of a server (<c>get_domain_info</c>).</summary>
/// <param name="Domain">The domain.</param>
/// <param name="User">The account that has it.</param>
/// <param name="Type">Usually <c>main</c>, <c>addon</c>, <c>parked</c> or <c>sub</c>.</param>
/// <param name="ParentDomain">The domain it hangs on.</param>
/// <param name="DocumentRoot">Where its files are.</param>
/// <param name="Ip">Its IPv4 address.</param>
public sealed record DomainInfo(string Domain, string User, string? Type, string? ParentDomain, string? DocumentRoot, string? Ip);
