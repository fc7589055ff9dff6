using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Catalogues;

/// <summary>The destinations of the practice range, with the accounts that are in the way.</summary>
internal static class PracticeDestinations
{
    private const int LicenceOfNew2 = 10;
    private const int TenantsOfNew2 = 8;

    public static ServerDescription New1 { get; } = new()
    {
        Name = "new1",
        MainAddress = "198.51.100.10",
        AdditionalAddresses = ["198.51.100.11", "198.51.100.12", "198.51.100.13"],
        Database = new DatabaseServer("mysql", "8.0"),
        Partitions = [new Partition("/", 103_212_280, 31_200_000), new Partition("/home", 1_950_000_000, 310_000_000, "vdb1")],
        SshKeys = [new SshKey("practice"), new SshKey("practice-locked", "practice-passphrase")],
        MaximumUsers = 100,
        Packages = Packages,
        Accounts =
        [
            Tenant("ivan", "ivan-vineyard.example"),
            Tenant("wellness", "wellness-center.example") with { ParkedDomains = ["judys-yoga.example"] },
            Tenant("legacy", "legacy-trade.example") with { Databases = Databases.OfMysql("shopdata") },
            Tenant("zoe", "zoe-photo.example") with { DedicatedAddress = "198.51.100.13" },
        ],
    };

    public static ServerDescription New2 { get; } = new()
    {
        Name = "new2",
        MainAddress = "198.51.100.20",
        AdditionalAddresses = ["198.51.100.21"],
        Database = new DatabaseServer("mariadb", "10.6"),
        Partitions = [new Partition("/", 390_625_000, 332_031_250)],
        SshKeys = [new SshKey("practice")],
        MaximumUsers = LicenceOfNew2,
        Packages = Packages,
        ListedModules = ["AccountUpload", "RearrangeAccount", "MailboxConversion"],
        Accounts = [.. Enumerable.Range(1, TenantsOfNew2).Select(number => Tenant($"tenant{number}", $"tenant{number}.example"))],
    };

    private static IReadOnlyList<HostingPackage> Packages =>
        [new("default"), new("standard", QuotaMegabytes: 10_000), new("premium"), new("shop")];

    private static HostedAccount Tenant(string user, string domain) => new()
    {
        User = user,
        Domain = domain,
        Package = "standard",
        Bytes = 800_000_000,
        Files = 9_000,
        Password = $"{user}-password",
    };
}
