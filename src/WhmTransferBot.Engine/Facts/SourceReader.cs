using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Whm.Accounts;
using WhmTransferBot.Whm.Packages;

namespace WhmTransferBot.Engine.Facts;

/// <summary>Reads a source itself, where the inventory says how; only reads.</summary>
internal sealed class SourceReader(WhmConnections connections, TimeProvider time)
{
    /// <summary>What the source says of itself; nothing when it has no API in the inventory.</summary>
    public async Task<SourceFacts?> ReadAsync(ServerName source, CancellationToken cancellationToken)
    {
        if (!connections.HasApi(source)) return null;
        var client = connections.To(source);
        var accounts = await client.ListAccountsAsync(null, cancellationToken);
        var packages = await client.ListPackagesAsync(PackageFilter.All, cancellationToken);
        return new SourceFacts
        {
            Accounts = accounts
                .Select(account => new SourceAccount(
                    new AccountName(account.User),
                    account.Domain,
                    account.Owner,
                    SizeOf(account),
                    HasDedicatedAddress: false,
                    account.Package is { Length: > 0 } package ? new AccountName(package) : null))
                .DistinctBy(account => account.Name)
                .ToDictionary(account => account.Name),
            Packages = packages.Select(package => new AccountName(package.Name)).ToHashSet(),
            Resellers = accounts.Select(account => account.Owner).OfType<string>().Where(owner => owner != "root")
                .Select(owner => new AccountName(owner)).ToHashSet(),
            ReadAt = time.GetUtcNow(),
        };
    }

    /// <summary>WHM rounds to whole megabytes; an account that it shows as empty is small, not unknown.</summary>
    private static ByteSize SizeOf(AccountSummary account) =>
        account.DiskUsedBytes is { } bytes ? new ByteSize(Math.Max(1, bytes)) : ByteSize.Zero;
}
