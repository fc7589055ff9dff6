using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Tests.Whm;

/// <summary>Items of every kind, plain and with everything asked for.</summary>
internal static class SampleItems
{
    public static AccountOptions Everything { get; } = new()
    {
        AddressRewrite = AddressRewrite.All,
        CustomIp = "192.0.2.7",
        MailLocation = ".existing",
        Reseller = true,
        SkipResellerPermissions = true,
        SkipAccount = true,
        SkipDatabases = true,
        SkipBandwidth = true,
        SkipHomeDirectory = true,
        SkipMail = true,
        SkipSubdomains = true,
        SharedDatabaseServer = true,
        OverwriteOwnDatabases = true,
        OverwriteOwnDatabaseUsers = true,
        OverwriteWithDelete = true,
    };

    public static IReadOnlyList<TransferItem> All { get; } =
    [
        new AccountItem { User = "alice" },
        new AccountItem
        {
            User = "alice",
            DetectedRemoteUser = "alice",
            Domain = "alice.example",
            Size = 133_698,
            Files = 12,
            PrerequisiteUser = "reseller",
            Priority = 10,
            Options = Everything with { Force = true, LiveTransfer = true, ExpressTransfer = true },
        },
        new AccountItem { User = "alice", LocalUser = "alice", Session = SessionKind.User, Options = Everything },
        new PackageItem("gold") { Size = 1 },
        new FeatureListItem("features"),
        new LocalArchiveItem { User = "alice", Domain = "alice.example", ArchiveFile = "/home/cpmove-alice.tar.gz", WorkingDirectory = "/home", Options = Everything with { Force = true } },
        new LegacyBackupItem { User = "alice", Age = LegacyBackupAge.Weekly, Databases = LegacyDatabases.OverwriteAll, OverwriteOwnDatabaseUsers = true },
        new LegacyBackupItem { User = "alice", Age = LegacyBackupAge.Daily, RestoreAll = true, Databases = LegacyDatabases.Only(["a_db1", "a_db2"], ["a_pg"]) },
    ];
}
