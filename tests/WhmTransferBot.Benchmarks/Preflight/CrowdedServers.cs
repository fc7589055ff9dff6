using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Benchmarks.Preflight;

/// <summary>Two full servers: easy ones on which nothing clashes, and hard ones on which every account meets nearly every rule.</summary>
internal static class CrowdedServers
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static PreflightFacts Easy(int accounts) => Facts(accounts, "new");

    /// <summary>The destination has every name and every domain already, all databases clash, and another migration wants the same.</summary>
    public static PreflightFacts Hard(int accounts)
    {
        var facts = Facts(accounts, "acct");
        var names = facts.Items.Select(item => item.Name).ToHashSet();
        return facts with
        {
            Options = facts.Options with { Skip = [] },
            NameVerdicts = names.ToDictionary(name => name, _ => new NameVerdict(Exists: true, Reserved: false, ValidForTransfer: true)),
            Source = facts.Source! with
            {
                DatabaseConflicts = [.. names.Select(name => new DatabaseConflict(name, IsUser: false, "MYSQL", $"{name}_wp", "stranger"))],
            },
            OtherOpenMigrations =
                [new OpenMigration(new MigrationId(1), MigrationState.Queued, facts.SourceName, facts.DestinationName, names, names)],
        };
    }

    public static MigrationSnapshot Plan(int accounts) => new()
    {
        Id = new MigrationId(2),
        Source = new ServerName("old1"),
        Destination = new ServerName("new1"),
        Selection = new AccountSelection { All = true },
        PlannedBy = Actor.Bot,
        PlannedAt = Noon,
        Items = [.. Items(accounts)],
    };

    private static PreflightFacts Facts(int accounts, string there) => new()
    {
        Migration = new MigrationId(2),
        SourceName = new ServerName("old1"),
        DestinationName = new ServerName("new1"),
        Items = [.. Items(accounts)],
        Options = TransferOptions.Default,
        Now = Noon,
        Source = new SourceFacts { Accounts = Items(accounts).Select(Account).ToDictionary(account => account.Name), ReadAt = Noon },
        Destination = new DestinationFacts
        {
            Users = Numbers(accounts).Select(number => new AccountName($"{there}{number:0000}")).ToHashSet(),
            Domains = Numbers(accounts * 4).ToDictionary(
                number => $"site{number}.{there}.example", number => $"{there}{number / 4:0000}", StringComparer.OrdinalIgnoreCase),
            Partitions = [new Partition("/home", new ByteSize(1L << 46), new ByteSize(1L << 47), 1L << 40)],
            AccountLimit = accounts * 3,
            AccountCount = accounts,
            Packages = new HashSet<AccountName> { new("silver") },
            ReadAt = Noon,
        },
    };

    private static IEnumerable<MigrationItem> Items(int accounts) => Numbers(accounts).Select(number => new MigrationItem
    {
        Kind = ItemKind.Account,
        Name = new AccountName($"acct{number:0000}"),
        DestinationName = new AccountName($"acct{number:0000}"),
        Domain = $"site{number * 4}.acct.example",
        Owner = $"acct{number / 50 * 50:0000}",
        Size = new ByteSize(1_000_000),
    });

    private static SourceAccount Account(MigrationItem item) =>
        new(item.Name, item.Domain, item.Owner, item.Size, HasDedicatedAddress: false, new AccountName("gold"), Files: 1_000);

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);
}
