using System.Text.Json;
using WhmTransferBot.Whm.Accounts;
using WhmTransferBot.Whm.Domains;
using WhmTransferBot.Whm.Packages;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>Accounts, domains and packages of the server that is called.</content>
public sealed partial class WhmClient
{
    /// <summary><c>listaccts</c>: accounts of this server.</summary>
    /// <param name="search">Which ones; null for all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<AccountSummary>> ListAccountsAsync(AccountSearch? search, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ListAccounts, AccountReading.Parameters(search), answer => AccountReading.Accounts(answer.Data["acct"]), cancellationToken);

    /// <summary>
    /// <c>accountsummary</c>: one account. WHM answers an absent account with a refusal like any other; to ask whether one exists,
    /// use <see cref="ListAccountsAsync"/> with an exact search.
    /// </summary>
    /// <param name="user">Its name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<AccountSummary> GetAccountSummaryAsync(string user, CancellationToken cancellationToken) =>
        SummaryAsync(CallParameters.Of("user", user), cancellationToken);

    /// <summary><c>accountsummary</c>: the account that a domain belongs to.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<AccountSummary> GetAccountSummaryByDomainAsync(string domain, CancellationToken cancellationToken) =>
        SummaryAsync(CallParameters.Of("domain", domain), cancellationToken);

    /// <summary><c>verify_new_username</c>: whether a name obeys the rules for a new account. A no is an answer, not a failure.</summary>
    /// <param name="user">The name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<UsernameVerdict> VerifyNewUsernameAsync(string user, CancellationToken cancellationToken) =>
        VerifyAsync(WhmFunctions.VerifyNewUsername, user, cancellationToken);

    /// <summary><c>verify_new_username_for_restore</c>: whether a name obeys the looser rules for a restored account. A no is an answer, not a failure.</summary>
    /// <param name="user">The name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<UsernameVerdict> VerifyNewUsernameForRestoreAsync(string user, CancellationToken cancellationToken) =>
        VerifyAsync(WhmFunctions.VerifyUsernameForRestore, user, cancellationToken);

    /// <summary><c>domainuserdata</c>: web server data of a domain. Fails when the domain does not exist here.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<DomainUserData> GetDomainUserDataAsync(string domain, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.DomainUserData, CallParameters.Of("domain", domain), answer => DomainReading.UserData(answer.Data["userdata"]), cancellationToken);

    /// <summary><c>getdomainowner</c>: the account that owns a domain, or null when nobody does.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<string?> GetDomainOwnerAsync(string domain, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.DomainOwner, CallParameters.Of("domain", domain), answer => answer.Data["user"].Word, cancellationToken);

    /// <summary><c>get_domain_info</c>: all domains of this server with owner and type.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<DomainInfo>> GetDomainInfoAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.DomainInfo, CallParameters.None, answer => DomainReading.Domains(answer.Data["domains"]), cancellationToken);

    /// <summary><c>listpkgs</c>: packages of this server.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<PackageSummary>> ListPackagesAsync(PackageFilter filter, CancellationToken cancellationToken) =>
        CallAsync(
            WhmFunctions.ListPackages,
            CallParameters.Of("want", filter.ToString().ToLowerInvariant()),
            answer => PackageReading.Packages(answer.Data["pkg"]),
            cancellationToken);

    private Task<AccountSummary> SummaryAsync(CallParameters parameters, CancellationToken cancellationToken) => CallAsync(
        WhmFunctions.AccountSummary,
        parameters,
        answer => AccountReading.Accounts(answer.Data["acct"]) is [var account, ..] ? account : throw new JsonException("The answer has no account."),
        cancellationToken);

    private async Task<UsernameVerdict> VerifyAsync(WhmFunction function, string user, CancellationToken cancellationToken)
    {
        try
        {
            await CallAsync(function, CallParameters.Of("user", user), cancellationToken);
            return new UsernameVerdict(true, null);
        }
        catch (WhmException refusal) when (refusal is { Kind: WhmErrorKind.ApiFailure, IsMissingPrivilege: false })
        {
            return new UsernameVerdict(false, refusal.Reason);
        }
    }
}
