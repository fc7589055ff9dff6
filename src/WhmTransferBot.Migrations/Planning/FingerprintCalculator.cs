using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>
/// Computes what exactly is being approved: source, destination, the wanted items in order and every option. Sizes, progress
/// and the free-text reason are not part of it, because they change without changing what will be done.
/// </summary>
public static class FingerprintCalculator
{
    /// <summary>Stands at the beginning, so that another way of counting can never give an old fingerprint.</summary>
    private const string Form = "migration fingerprint 1";

    /// <summary>The fingerprint of a migration as it is planned now.</summary>
    public static Fingerprint Of(MigrationSnapshot migration)
    {
        var bytes = new CanonicalBytes().Add(Form).Add(migration.Source.Value).Add(migration.Destination.Value);
        AddItems(bytes, [.. migration.Wanted]);
        AddOptions(bytes, migration.Options);
        AddWay(bytes, migration);
        return new Fingerprint(bytes.Hash());
    }

    private static void AddItems(CanonicalBytes bytes, IReadOnlyList<MigrationItem> items)
    {
        bytes.Add(items.Count);
        foreach (var item in items)
            bytes.Add(item.Kind).Add(item.Name.Value).Add(item.DestinationName.Value).Add(item.Domain).Add(item.Owner);
    }

    /// <summary>Nothing is added for the usual way, so that what was approved before there were others keeps its fingerprint.</summary>
    private static void AddWay(CanonicalBytes bytes, MigrationSnapshot migration)
    {
        if (migration.Kind != MigrationKind.RootTransfer) bytes.Add(migration.Kind).Add(migration.Archive?.Value);
    }

    private static void AddOptions(CanonicalBytes bytes, TransferOptions options)
    {
        bytes.Add(options.Transport?.ToString()).Add(options.Compress).Add(options.LowPriority);
        bytes.Add(options.TransferThreads).Add(options.RestoreThreads);
        bytes.Add(options.Restricted).Add(options.ReuseBackups).Add(options.ResellerPrivileges);
        bytes.Add(options.Overwrite).Add(options.Live).Add(options.Express).Add(options.Dns);
        bytes.Add(options.Address.ToString()).Add(options.Skip.Count);
        foreach (var part in options.Skip) bytes.Add(part);
    }
}
