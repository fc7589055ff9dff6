namespace WhmTransferBot.Whm.Domains;

/// <summary>Web server data of one domain (<c>domainuserdata</c>). The call fails when the domain does not exist on the server.</summary>
/// <param name="User">The account.</param>
/// <param name="ServerName">The domain as the web server knows it.</param>
/// <param name="Aliases">Further names.</param>
/// <param name="DocumentRoot">Where its files are.</param>
/// <param name="HomeDirectory">Home of the account.</param>
/// <param name="Ip">Its address.</param>
/// <param name="Owner">The reseller who owns the account.</param>
public sealed record DomainUserData(
    string User, string? ServerName, IReadOnlyList<string> Aliases, string? DocumentRoot, string? HomeDirectory, string? Ip, string? Owner);
