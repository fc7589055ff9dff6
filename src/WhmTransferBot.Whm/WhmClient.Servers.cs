using WhmTransferBot.Whm.Servers;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>Facts about the server that is called.</content>
public sealed partial class WhmClient
{
    /// <summary><c>version</c>: the cPanel version, for example <c>11.88.0.1</c>. Serves as the probe for reachability and login.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<string> GetVersionAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.Version, CallParameters.None, answer => answer.Need("version"), cancellationToken);

    /// <summary><c>gethostname</c>.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<string> GetHostnameAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.Hostname, CallParameters.None, answer => answer.Need("hostname"), cancellationToken);

    /// <summary>
    /// <c>resolvedomainname</c>: where a name leads, as the server that is called sees it; nothing when the answer names no address. It
    /// is published under api.docs.cpanel.net/openapi/whm/operation/resolvedomainname.
    /// </summary>
    /// <param name="name">The name, for example the server's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<string?> ResolveDomainNameAsync(string name, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ResolveDomainName, CallParameters.Of("domain", name), answer => answer.Data["ip"].Word, cancellationToken);

    /// <summary>
    /// <c>get_featurelists</c>: names of the feature lists; for root all of the server's, for a reseller her own. It is published under
    /// api.docs.cpanel.net/openapi/whm/operation/get_featurelists.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<string>> ListFeatureListsAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ListFeatureLists, CallParameters.None, answer => answer.Data["featurelists"].Texts, cancellationToken);

    /// <summary><c>systemloadavg</c>.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<LoadAverage> GetLoadAverageAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.LoadAverage, CallParameters.None, answer => ServerReading.LoadAverage(answer.Data), cancellationToken);

    /// <summary><c>getdiskusage</c>: partitions, in bytes.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<DiskPartition>> GetDiskUsageAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.DiskUsage, CallParameters.None, answer => ServerReading.Partitions(answer.Data["partition"]), cancellationToken);

    /// <summary><c>current_mysql_version</c>.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<DatabaseServerVersion> GetDatabaseServerVersionAsync(CancellationToken cancellationToken) =>
        CallAsync(
            WhmFunctions.DatabaseVersion,
            CallParameters.None,
            answer => new DatabaseServerVersion(answer.Data["server"].Word ?? "mysql", answer.Need("version")),
            cancellationToken);

    /// <summary><c>get_maximum_users</c>: how many accounts the licence covers, or null when it sets no limit.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<long?> GetMaximumUsersAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.MaximumUsers, CallParameters.None, ServerReading.MaximumUsers, cancellationToken);

    /// <summary><c>applist</c>: names of the functions that the caller may use.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlySet<string>> ListFunctionsAsync(CancellationToken cancellationToken) =>
        CallAsync<IReadOnlySet<string>>(
            WhmFunctions.ListFunctions, CallParameters.None, answer => answer.Data["app"].Texts.ToHashSet(StringComparer.Ordinal), cancellationToken);

    /// <summary><c>listips</c>: addresses of this server.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<ServerAddress>> ListAddressesAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ListAddresses, CallParameters.None, answer => ServerReading.Addresses(answer.Data["ip"]), cancellationToken);

    /// <summary><c>getresellerips</c>: addresses that a reseller may use.</summary>
    /// <param name="reseller">The reseller.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<ResellerAddresses> GetResellerAddressesAsync(string reseller, CancellationToken cancellationToken) =>
        CallAsync(
            WhmFunctions.ResellerAddresses,
            CallParameters.Of("user", reseller),
            answer => new ResellerAddresses(answer.Data["all"].Flag, answer.Data["ip"].Texts),
            cancellationToken);
}
