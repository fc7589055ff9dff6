using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight;

/// <summary>Two accounts on their way from old1 to new1, with every fact known and nothing in the way; and changes to that.</summary>
internal static class Scene
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private const long GB = 1_000_000_000;

    /// <summary>All is well.</summary>
    public static PreflightFacts Calm { get; } = new()
    {
        Migration = new MigrationId(7),
        SourceName = new ServerName("old1"),
        DestinationName = new ServerName("new1"),
        Items = [Item("alice"), Item("bob")],
        Options = TransferOptions.Default,
        Now = Now,
        NameVerdicts = new Dictionary<AccountName, NameVerdict> { [Name("alice")] = Free, [Name("bob")] = Free },
        Source = new SourceFacts
        {
            Accounts = new[] { Account("alice"), Account("bob"), Account("carol"), Account("seller") }.ToDictionary(account => account.Name),
            Packages = Names("gold", "silver"),
            PackageFeatureLists = new Dictionary<AccountName, AccountName> { [Name("gold")] = Name("plus"), [Name("silver")] = Name("default") },
            Resellers = Names("seller"),
            Version = "11.126.0.5",
            DatabaseServer = new DatabaseServer("mariadb", "10.6"),
            SupportsLiveTransfer = true,
            SupportsStreaming = true,
            ReadAt = Now - TimeSpan.FromMinutes(5),
        },
        Destination = new DestinationFacts
        {
            Users = Names("root", "nobody", "dora"),
            Domains = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["dora.example"] = "dora" },
            FreeAddresses = ["192.0.2.10", "192.0.2.11"],
            Partitions =
            [
                new Partition("/", new ByteSize(50 * GB), new ByteSize(100 * GB), 1_000_000),
                new Partition("/home", new ByteSize(500 * GB), new ByteSize(1_000 * GB), 10_000_000),
            ],
            AccountLimit = 100,
            AccountCount = 10,
            Packages = Names("default", "gold"),
            FeatureLists = Names("default", "disabled", "plus"),
            DatabaseServer = new DatabaseServer("mariadb", "10.6"),
            Version = "11.126.0.9",
            Hostname = "new1.example.net",
            HostnameResolves = true,
            UpdateWindow = new UpdateWindow(Now + TimeSpan.FromHours(12), Now + TimeSpan.FromHours(13)),
            AnalysisRemarks = [new AnalysisRemark("Database Server", new Dictionary<string, string> { ["Local Version"] = "10.6", ["Remote Version"] = "10.6" }, null, null)],
            ModuleKeys = new Dictionary<ItemKind, IReadOnlySet<string>> { [ItemKind.Account] = EveryKey },
            ReadAt = Now - TimeSpan.FromMinutes(5),
        },
    };

    public static NameVerdict Free => new(Exists: false, Reserved: false, ValidForTransfer: true);

    private static HashSet<string> EveryKey =>
    [
        "user", "localuser", "domain", "size", "force", "overwrite_with_delete", "live_transfer", "xferpoint", "replaceip", "ip", "customip",
        "skiphomedir", "skipacctdb", "skipbwdata", "skipemail", "skipres", "skipsubdomains", "prerequisite_user", "priority",
    ];

    public static AccountName Name(string name) => new(name);

    public static IReadOnlySet<AccountName> Names(params string[] names) => names.Select(name => new AccountName(name)).ToHashSet();

    public static MigrationItem Item(string name, string? becomes = null, ItemKind kind = ItemKind.Account) => new()
    {
        Kind = kind,
        Name = Name(name),
        DestinationName = Name(becomes ?? name),
        Domain = kind == ItemKind.Account ? $"{name}.example" : null,
        Owner = kind == ItemKind.Account ? "root" : null,
        Size = new ByteSize(2 * GB),
    };

    public static SourceAccount Account(string name) =>
        new(Name(name), $"{name}.example", "root", new ByteSize(2 * GB), HasDedicatedAddress: false, Name("gold"), Files: 20_000);

    /// <summary>With other items.</summary>
    public static PreflightFacts Moving(this PreflightFacts facts, params MigrationItem[] items) => facts with { Items = items };

    /// <summary>With other options.</summary>
    public static PreflightFacts Set(this PreflightFacts facts, Func<TransferOptions, TransferOptions> change) =>
        facts with { Options = change(facts.Options) };

    /// <summary>With another source.</summary>
    public static PreflightFacts From(this PreflightFacts facts, Func<SourceFacts, SourceFacts> change) =>
        facts with { Source = change(facts.Source!) };

    /// <summary>With another destination.</summary>
    public static PreflightFacts To(this PreflightFacts facts, Func<DestinationFacts, DestinationFacts> change) =>
        facts with { Destination = change(facts.Destination!) };

    /// <summary>With an account on the destination.</summary>
    public static PreflightFacts Hosting(this PreflightFacts facts, string user, params string[] domains) => facts.To(destination => destination with
    {
        Users = destination.Users.Append(Name(user)).ToHashSet(),
        Domains = destination.Domains
            .Concat(domains.Select(domain => KeyValuePair.Create(domain, user)))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
    });

    /// <summary>With another verdict of WHM.</summary>
    public static PreflightFacts Judging(this PreflightFacts facts, string name, NameVerdict verdict) => facts with
    {
        NameVerdicts = new Dictionary<AccountName, NameVerdict>(facts.NameVerdicts) { [Name(name)] = verdict },
    };

    /// <summary>With nothing known but the plan.</summary>
    public static PreflightFacts Unseen(this PreflightFacts facts) => facts with
    {
        Source = null,
        Destination = null,
        NameVerdicts = new Dictionary<AccountName, NameVerdict>(),
        OtherOpenMigrations = [],
        UnmatchedSelection = [],
    };
}
