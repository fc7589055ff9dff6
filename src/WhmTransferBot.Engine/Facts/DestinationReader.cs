using WhmTransferBot.Engine.Effects;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Analysis;
using WhmTransferBot.Whm.Packages;
using WhmTransferBot.Whm.Servers;
using DestinationFacts = WhmTransferBot.Migrations.Preflight.DestinationFacts;

namespace WhmTransferBot.Engine.Facts;

/// <summary>
/// Reads the destination. What a token may not read, or a server does not answer, stays unknown, and the rules that would
/// need it stay silent; a check is worth having even when it is not complete.
/// </summary>
/// <param name="client">The destination.</param>
/// <param name="update">Its next update of cPanel, if the inventory knows.</param>
internal sealed class DestinationReader(WhmClient client, UpdateWindow? update)
{
    /// <summary>What the analysis of a session says, and what the destination says of itself.</summary>
    public async Task<DestinationFacts> ReadAsync(RemoteAnalysis analysis, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var itself = await ReadItselfAsync(MigrationKind.RootTransfer, AddressesAsync(cancellationToken), readAt, cancellationToken);
        return itself with
        {
            // The analysis knows system users too, and may be an hour old; the accounts are those of this moment.
            Users = analysis.Local.Users.Select(name => new AccountName(name)).Concat(itself.Users).ToHashSet(),
            Domains = Owners(analysis.Local.Domains.Where(domain => domain.Key != "*")),
            FreeAddresses = analysis.Local.AvailableAddresses,
            Version = analysis.Local.Version,
            AnalysisRemarks = [.. analysis.Modules.Select(module => new AnalysisRemark(module.Name, module.Facts, module.Warning, module.Error))],
        };
    }

    /// <summary>The same where WHM makes no analysis.</summary>
    public async Task<DestinationFacts> SurveyAsync(MigrationKind kind, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var domains = TryAsync(() => client.GetDomainInfoAsync(cancellationToken));
        var addresses = AddressesAsync(cancellationToken);
        var version = TryAsync(() => client.GetVersionAsync(cancellationToken));
        return await ReadItselfAsync(kind, addresses, readAt, cancellationToken) with
        {
            Domains = Owners((await domains ?? []).Select(domain => KeyValuePair.Create(domain.Domain, domain.User))),
            FreeAddresses = [.. (await addresses ?? []).Where(address => address is { IsUsed: false, IsMain: false, IsActive: true }).Select(address => address.Ip)],
            Version = await version,
        };
    }

    private Task<IReadOnlyList<ServerAddress>?> AddressesAsync(CancellationToken cancellationToken) =>
        TryAsync(() => client.ListAddressesAsync(cancellationToken));

    private async Task<DestinationFacts> ReadItselfAsync(
        MigrationKind kind, Task<IReadOnlyList<ServerAddress>?> addresses, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var partitions = TryAsync(() => client.GetDiskUsageAsync(cancellationToken));
        var limit = TryAsync(async () => await client.GetMaximumUsersAsync(cancellationToken) ?? 0);
        var accounts = TryAsync(() => client.ListAccountsAsync(null, cancellationToken));
        var packages = TryAsync(() => client.ListPackagesAsync(PackageFilter.All, cancellationToken));
        var databaseServer = TryAsync(() => client.GetDatabaseServerVersionAsync(cancellationToken));
        var hostname = TryAsync(() => client.GetHostnameAsync(cancellationToken));
        var featureLists = TryAsync(() => client.ListFeatureListsAsync(cancellationToken));
        var resolves = ResolvesAsync(hostname, addresses, cancellationToken);
        var keys = ModuleKeysAsync(TransferItems.ModuleOf(ItemKind.Account, kind), cancellationToken);
        return new DestinationFacts
        {
            Partitions = [.. (await partitions)?.Select(Partition) ?? []],
            AccountLimit = await limit is > 0 and var most ? (int)Math.Min(most, int.MaxValue) : null,
            AccountCount = (await accounts)?.Count,
            Packages = (await packages)?.Select(package => new AccountName(package.Name)).ToHashSet(),
            Users = (await accounts ?? []).Select(account => new AccountName(account.User)).ToHashSet(),
            FeatureLists = (await featureLists)?.Select(name => new AccountName(name)).ToHashSet(),
            Hostname = await hostname,
            HostnameResolves = await resolves,
            UpdateWindow = update,
            DatabaseServer = await databaseServer is { } server ? new DatabaseServer(server.Server, server.Version) : null,
            ModuleKeys = await keys,
            ReadAt = readAt,
        };
    }

    /// <summary>Where the name leads is asked of the server itself: what the bot's own name service says may be another answer.</summary>
    private async Task<bool?> ResolvesAsync(Task<string?> asked, Task<IReadOnlyList<ServerAddress>?> addresses, CancellationToken cancellationToken)
    {
        if (await asked is not { Length: > 0 } hostname) return null;
        var found = await TryAsync(() => client.ResolveDomainNameAsync(hostname, cancellationToken));
        return found is null || await addresses is not { } own
            ? null
            : own.Any(address => address.Ip == found || address.PublicIp == found);
    }

    private async Task<IReadOnlyDictionary<ItemKind, IReadOnlySet<string>>> ModuleKeysAsync(string module, CancellationToken cancellationToken)
    {
        var schema = await TryAsync(() => client.GetTransferModuleSchemaAsync(module, cancellationToken));
        return schema is null
            ? new Dictionary<ItemKind, IReadOnlySet<string>>()
            : new Dictionary<ItemKind, IReadOnlySet<string>> { [ItemKind.Account] = schema.Keys.Keys.ToHashSet() };
    }

    private static Dictionary<string, string> Owners(IEnumerable<KeyValuePair<string, string>> domains) =>
        new(domains.DistinctBy(domain => domain.Key, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    private static Partition Partition(DiskPartition partition) => new(
        partition.Mount, new ByteSize(partition.AvailableBytes), new ByteSize(partition.TotalBytes), partition.InodesAvailable);

    private static async Task<T?> TryAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (WhmException fault) when (fault.Kind is WhmErrorKind.ApiFailure or WhmErrorKind.Unexpected || fault.IsMissingPrivilege)
        {
            return default;
        }
    }
}
