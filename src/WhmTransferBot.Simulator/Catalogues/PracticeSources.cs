using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Catalogues;

/// <summary>The sources of the practice range.</summary>
internal static class PracticeSources
{
    private const long Megabyte = 1_000_000;
    private const long Gigabyte = 1_000 * Megabyte;

    public static ServerDescription Old1 { get; } = new()
    {
        Name = "old1",
        MainAddress = "192.0.2.10",
        AdditionalAddresses = ["192.0.2.11", "192.0.2.12", "192.0.2.13"],
        Version = "11.110.0.40",
        Database = new DatabaseServer("mysql", "5.7"),
        Partitions = [new Partition("/", 51_606_140, 20_606_140), new Partition("/home", 976_000_000, 320_000_000, "vdb1")],
        AuthorizedKeys = ["practice"],
        Packages =
        [
            new("default"), new("standard", QuotaMegabytes: 10_000), new("premium"), new("shop"), new("legacy-gold", "gold-features"),
        ],
        FeatureLists = ["default", "gold-features"],
        Accounts = [.. People, .. Resellers],
    };

    public static ServerDescription Old2 { get; } = new()
    {
        Name = "old2",
        MainAddress = "192.0.2.20",
        Version = "11.86.0.40",
        Database = new DatabaseServer("mariadb", "10.6"),
        SupportsStreaming = false,
        SupportsLiveTransfer = false,
        Partitions = [new Partition("/", 488_000_000, 260_000_000)],
        AuthorizedKeys = ["practice"],
        Packages = [new("default"), new("standard", QuotaMegabytes: 10_000), new("premium")],
        Accounts =
        [
            Account("karl", "karls-garage.example", 640 * Megabyte, 8_100),
            Account("linda", "linda-law.example", 2 * Gigabyte, 21_000, "linda_cms"),
            Account("mike", "mikes-music.example", 45 * Gigabyte, 90_400),
            Account("nina", "ninas-nails.example", 310 * Megabyte, 4_300, "nina_wp"),
            Account("oscar", "oscar-outdoor.example", 7 * Gigabyte, 64_000, "oscar_shop"),
            Account("peggy", "peggy-pets.example", 90 * Megabyte, 1_900),
            Account("quinn", "quinn-quilts.example", 1_400 * Megabyte, 12_600, "quinn_wp") with { Package = "premium" },
            Account("blog1", "first-blog.example", 150 * Megabyte, 3_000, "blog1_wp"),
            Account("blog2", "second-blog.example", 180 * Megabyte, 3_300, "blog2_wp"),
        ],
    };

    private static IEnumerable<HostedAccount> People =>
    [
        Account("alice", "alices-bakery.example", 1_200 * Megabyte, 14_204, "alice_wp") with { AddonDomains = ["bread-by-alice.example"] },
        Account("bob", "bobs-bikes.example", 850 * Megabyte, 9_120, "bob_shop") with { DedicatedAddress = "192.0.2.11" },
        Account("carol", "carols-cakes.example", 3_400 * Megabyte, 41_300, "carol_wp") with { Package = "premium" },
        Account("dave", "daves-drums.example", 620 * Megabyte, 5_400) with { DedicatedAddress = "192.0.2.12" },
        Account("erin", "erin.example", 1 * Megabyte, 96),
        Account("frank", "franks-films.example", 200 * Gigabyte, 310_000, "frank_archive") with { Package = "premium" },
        Account("grace", "graces-garden.example", 2_100 * Megabyte, 18_700, "grace_wp") with
        {
            PackagingFailure = "a file in the home directory could not be read (Input/output error).",
        },
        Account("heidi", "heidis-hats.example", 1_700 * Megabyte, 16_900, "shopdata"),
        Account("ivan", "ivans-inn.example", 480 * Megabyte, 6_200, "ivan_rooms"),
        Account("judy", "judys-yoga.example", 350 * Megabyte, 3_800, "judy_wp"),
        Account("mallory", "mallory-media.example", 5_600 * Megabyte, 52_000) with { Package = "legacy-gold" },
        Account("test", "staging-site.example", 75 * Megabyte, 2_100),
        Account("walter", "walters-workshop.example", 930 * Megabyte, 11_800, "walter_db") with
        {
            Remarks =
            [
                new Remark(RemarkKind.Warning, "Mailman", "The mailing list “news” was restored without its archive."),
                new Remark(RemarkKind.Skipped, "Cron", "A cron entry that runs “/usr/local/bin/sync-stock” was left out."),
            ],
        },
    ];

    private static IEnumerable<HostedAccount> Resellers =>
    [
        Account("north", "north-hosting.example", 260 * Megabyte, 2_900) with { IsReseller = true },
        Account("shop1", "first-shop.example", 2_300 * Megabyte, 30_100, "shop1_store") with
        {
            Owner = "north", Package = "shop", DedicatedAddress = "192.0.2.13",
        },
        Account("shop2", "second-shop.example", 1_900 * Megabyte, 26_400, "shop2_store") with { Owner = "north", Package = "shop" },
        Account("shop3", "third-shop.example", 4_200 * Megabyte, 48_000, "shop3_store") with { Owner = "north", Package = "shop" },
        Account("shop4", "fourth-shop.example", 700 * Megabyte, 9_900, "shop4_store") with { Owner = "north", Package = "shop" },
        Account("studio", "studio-design.example", 540 * Megabyte, 7_700) with { IsReseller = true },
        Account("design1", "poster-archive.example", 12 * Gigabyte, 70_000) with { Owner = "studio" },
        Account("design2", "logo-library.example", 8 * Gigabyte, 33_000) with { Owner = "studio" },
    ];

    private static HostedAccount Account(string user, string domain, long bytes, int files, params string[] databases) => new()
    {
        User = user,
        Domain = domain,
        Bytes = bytes,
        Files = files,
        Package = "standard",
        Databases = Databases.OfMysql(databases),
        Password = $"{user}-password",
    };
}
