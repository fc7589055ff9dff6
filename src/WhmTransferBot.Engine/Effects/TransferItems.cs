using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Items and options in WHM's words.</summary>
internal static class TransferItems
{
    public static string ModuleOf(ItemKind kind, MigrationKind way) => (kind, way) switch
    {
        (ItemKind.FeatureList, _) => TransferModule.FeatureListRemoteRoot,
        (ItemKind.Package, _) => TransferModule.PackageRemoteRoot,
        (_, MigrationKind.UserTransfer) => TransferModule.AccountRemoteUser,
        (_, MigrationKind.ArchiveRestore) => TransferModule.AccountLocal,
        _ => TransferModule.AccountRemoteRoot,
    };

    /// <summary>What an item's module is called in a log, as far as it is one of ours.</summary>
    public static ItemKind? KindOf(string? module) => module switch
    {
        TransferModule.FeatureListRemoteRoot => ItemKind.FeatureList,
        TransferModule.PackageRemoteRoot => ItemKind.Package,
        TransferModule.AccountRemoteRoot or TransferModule.AccountRemoteUser or TransferModule.AccountLocal => ItemKind.Account,
        _ => null,
    };

    public static TransferItem Of(MigrationItem item, MigrationSnapshot migration) => item.Kind switch
    {
        ItemKind.FeatureList => new FeatureListItem(item.Name.Value),
        ItemKind.Package => new PackageItem(item.Name.Value),
        _ => Account(item, migration),
    };

    private static AccountItem Account(MigrationItem item, MigrationSnapshot migration) => new()
    {
        User = item.Name.Value,
        LocalUser = item.DestinationName.Value,
        DetectedRemoteUser = item.Name.Value,
        Domain = item.Domain,
        Size = item.Size.Bytes > 0 ? item.Size.Bytes : null,
        PrerequisiteUser = OwnerWithin(item, migration),
        Session = migration.Kind == MigrationKind.UserTransfer ? SessionKind.User : SessionKind.Root,
        Options = Options(item, migration.Options),
    };

    /// <summary>An account waits for its reseller when both move; otherwise it would end up under the wrong owner.</summary>
    private static string? OwnerWithin(MigrationItem item, MigrationSnapshot migration) =>
        item.Owner is { } owner
        && owner != item.Name.Value
        && migration.Wanted.Any(other => other.Kind == ItemKind.Account && other.Name.Value == owner)
            ? owner
            : null;

    private static AccountOptions Options(MigrationItem item, TransferOptions options) => new()
    {
        AddressRewrite = options.Dns == ZoneRewrite.All ? AddressRewrite.All : AddressRewrite.Basic,
        DedicatedIp = options.Address.Dedicated,
        CustomIp = options.Address.Custom,
        SkipHomeDirectory = options.Skip.Contains(SkippedPart.Home),
        SkipDatabases = options.Skip.Contains(SkippedPart.Databases),
        SkipBandwidth = options.Skip.Contains(SkippedPart.Bandwidth),
        SkipMail = options.Skip.Contains(SkippedPart.Mail),
        SkipResellerPermissions = options.Skip.Contains(SkippedPart.Reseller) || !options.ResellerPrivileges,
        SkipSubdomains = options.Skip.Contains(SkippedPart.Subdomains),
        Force = options.Overwrite == Overwrite.Force && !item.IsRenamed,
        OverwriteWithDelete = options.Overwrite == Overwrite.Delete,
        LiveTransfer = options.Live,
        ExpressTransfer = options.Express,
    };
}
