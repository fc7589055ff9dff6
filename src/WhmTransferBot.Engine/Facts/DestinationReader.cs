using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Analysis;
using WhmTransferBot.Whm.Packages;
using WhmTransferBot.Whm.Queueing;
using DestinationFacts = WhmTransferBot.Migrations.Preflight.DestinationFacts;

namespace WhmTransferBot.Engine.Facts;

/// <summary>
/// Reads the destination. What a token may not read, or a server does not answer, stays unknown, and the rules that would
/// need it stay silent; a check is worth having even when it is not complete.
/// </summary>
internal sealed class DestinationReader(WhmClient client)
{
    public async Task<DestinationFacts> ReadAsync(RemoteAnalysis analysis, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var partitions = TryAsync(() => client.GetDiskUsageAsync(cancellationToken));
        var limit = TryAsync(async () => await client.GetMaximumUsersAsync(cancellationToken) ?? 0);
        var accounts = TryAsync(() => client.ListAccountsAsync(null, cancellationToken));
        var packages = TryAsync(() => client.ListPackagesAsync(PackageFilter.All, cancellationToken));
        var databaseServer = TryAsync(() => client.GetDatabaseServerVersionAsync(cancellationToken));
        var hostname = TryAsync(() => client.GetHostnameAsync(cancellationToken));
        var keys = ModuleKeysAsync(cancellationToken);
        return new DestinationFacts
        {
            Users = analysis.Local.Users.Select(name => new AccountName(name)).ToHashSet(),
            Domains = new Dictionary<string, string>(
                analysis.Local.Domains.Where(domain => domain.Key != "*").DistinctBy(domain => domain.Key, StringComparer.OrdinalIgnoreCase),
                StringComparer.OrdinalIgnoreCase),
            FreeAddresses = analysis.Local.AvailableAddresses,
            Partitions = [.. (await partitions)?.Select(Partition) ?? []],
            AccountLimit = await limit is > 0 and var most ? (int)Math.Min(most, int.MaxValue) : null,
            AccountCount = (await accounts)?.Count,
            Packages = (await packages)?.Select(package => new AccountName(package.Name)).ToHashSet(),
            Version = analysis.Local.Version,
            Hostname = await hostname,
            DatabaseServer = await databaseServer is { } server ? new DatabaseServer(server.Server, server.Version) : null,
            AnalysisRemarks = [.. analysis.Modules.Select(module => new AnalysisRemark(module.Name, module.Facts, module.Warning, module.Error))],
            ModuleKeys = await keys,
            ReadAt = readAt,
        };
    }

    private async Task<IReadOnlyDictionary<ItemKind, IReadOnlySet<string>>> ModuleKeysAsync(CancellationToken cancellationToken)
    {
        var schema = await TryAsync(() => client.GetTransferModuleSchemaAsync(TransferModule.AccountRemoteRoot, cancellationToken));
        return schema is null
            ? new Dictionary<ItemKind, IReadOnlySet<string>>()
            : new Dictionary<ItemKind, IReadOnlySet<string>> { [ItemKind.Account] = schema.Keys.Keys.ToHashSet() };
    }

    private static Partition Partition(Whm.Servers.DiskPartition partition) => new(
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
