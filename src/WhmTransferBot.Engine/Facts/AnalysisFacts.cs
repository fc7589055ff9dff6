using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Analysis;
using SourceAccount = WhmTransferBot.Migrations.Preflight.SourceAccount;
using SourceFacts = WhmTransferBot.Migrations.Preflight.SourceFacts;

namespace WhmTransferBot.Engine.Facts;

/// <summary>Turns WHM's analysis into facts about the source. The source's own API, where there is one, adds the packages of its accounts.</summary>
internal static class AnalysisFacts
{
    public static async Task<SourceFacts> SourceAsync(
        RemoteAnalysis analysis, MigrationSnapshot migration, DateTimeOffset analysedAt, WhmConnections connections, CancellationToken cancellationToken)
    {
        var databaseServer = DatabaseServerAsync(migration.Source, connections, cancellationToken);
        var packages = await PackagesAsync(migration.Source, connections, cancellationToken);
        return new SourceFacts
        {
            Accounts = analysis.Accounts
                .Select(account => Account(account, packages))
                .DistinctBy(account => account.Name)
                .ToDictionary(account => account.Name),
            Packages = analysis.Packages.Select(package => new AccountName(package.Name)).ToHashSet(),
            PackageFeatureLists = analysis.Packages
                .Where(package => package.FeatureList is { Length: > 0 })
                .DistinctBy(package => package.Name)
                .ToDictionary(package => new AccountName(package.Name), package => new AccountName(package.FeatureList!)),
            Resellers = analysis.Remote.Resellers.Where(name => name != "root").Select(name => new AccountName(name)).ToHashSet(),
            Version = analysis.Remote.Version,
            DatabaseServer = await databaseServer,
            SupportsLiveTransfer = analysis.Remote.SupportsLiveTransfers,
            SupportsStreaming = migration.Session?.SupportsStreaming,
            DatabaseConflicts = [.. analysis.Remote.Conflicts.Select(Conflict)],
            ReadAt = analysedAt,
        };
    }

    private static SourceAccount Account(Whm.Analysis.SourceAccount account, IReadOnlyDictionary<string, string?> packages) => new(
        new AccountName(account.User),
        account.Domain,
        account.Owner,
        new ByteSize(account.BytesUsed ?? 0),
        account.HasDedicatedIp,
        packages.GetValueOrDefault(account.User) is { Length: > 0 } package ? new AccountName(package) : null,
        account.FilesUsed);

    private static Migrations.Preflight.DatabaseConflict Conflict(DatabaseConflict conflict) => new(
        new AccountName(conflict.RemoteOwner),
        conflict.Kind == DatabaseNameKind.User,
        conflict.Engine.ToString(),
        conflict.Name,
        conflict.LocalOwner);

    /// <summary>Without the source's own API, WHM's analysis speaks of its database server or nobody does.</summary>
    private static async Task<Migrations.Preflight.DatabaseServer?> DatabaseServerAsync(
        ServerName source, WhmConnections connections, CancellationToken cancellationToken)
    {
        if (!connections.HasApi(source)) return null;
        try
        {
            var server = await connections.To(source).GetDatabaseServerVersionAsync(cancellationToken);
            return new Migrations.Preflight.DatabaseServer(server.Server, server.Version);
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException)
        {
            return null;
        }
    }

    /// <summary>Not every source lets itself be read; without it the rules about packages of accounts stay silent.</summary>
    private static async Task<IReadOnlyDictionary<string, string?>> PackagesAsync(
        ServerName source, WhmConnections connections, CancellationToken cancellationToken)
    {
        if (!connections.HasApi(source)) return new Dictionary<string, string?>();
        try
        {
            var accounts = await connections.To(source).ListAccountsAsync(null, cancellationToken);
            return accounts.DistinctBy(account => account.User).ToDictionary(account => account.User, account => account.Package);
        }
        catch (Exception fault) when (fault is WhmException or ConfigurationException)
        {
            return new Dictionary<string, string?>();
        }
    }
}
