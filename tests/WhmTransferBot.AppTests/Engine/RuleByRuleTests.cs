using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Simulator.Servers;
using DatabaseServer = WhmTransferBot.Simulator.Servers.DatabaseServer;
using Partition = WhmTransferBot.Simulator.Servers.Partition;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>Every rule that a server can provoke is provoked through the whole program against simulated servers, and is silent where nothing is wrong.</summary>
public sealed class RuleByRuleTests
{
    /// <summary>
    /// Rules that no check of the program can provoke here, each with its own test of the rule alone: the plan refuses the same server twice,
    /// the practice sources let themselves be read, the check analyses anew what is old, every simulated schema knows every option, and two
    /// rules are about moves without the root login and about restores.
    /// </summary>
    private static readonly string[] BeyondTheServers =
        ["same-server", "selection-unmatched", "analysis-old", "option-unknown", "option-of-another-kind", "one-account-only"];

    /// <summary>What WHM itself says of the two servers, whichever account moves.</summary>
    private const string OfThePair = "whm-analysis";

    private static readonly Provocation[] Table =
    [
        new("account-limit", "from:old1 to:new2 accounts:alice,carol,erin"),
        new("disk-space", "from:old1 to:new2 accounts:frank"),
        new("username-taken", "from:old1 to:new1 accounts:ivan"),
        new("username-reserved", "from:old1 to:new1 accounts:test"),
        new("username-illegal", "from:old1 to:new1 accounts:alice") { Edits = ["rename {id} alice=9alice"] },
        new("destination-name-twice", "from:old1 to:new1 accounts:alice,carol") { Edits = ["rename {id} alice=carol"] },
        new("domain-on-destination", "from:old1 to:new1 accounts:judy"),
        new("domain-twice", "from:old1 to:new1 accounts:alice,carol") { Meanwhile = bot => Change(bot, "old1", "carol", "alice", (one, other) => one with { Domain = other.Domain }) },
        new("database-name-owned", "from:old1 to:new1 accounts:heidi"),
        new("address-lost", "from:old1 to:new1 accounts:bob"),
        new("dedicated-addresses", "from:old1 to:new1 accounts:bob,dave,shop1 ip:dedicated"),
        new("custom-address", "from:old1 to:new1 accounts:alice ip:203.0.113.7"),
        new("owner-missing", "from:old1 to:new1 accounts:shop1"),
        new("reseller-first", "from:old1 to:new1 accounts:north,shop1"),
        new("reseller-privileges-stay", "from:old1 to:new1 accounts:north skip:reseller"),
        new("package-missing", "from:old1 to:new1 accounts:mallory"),
        new("feature-list-missing", "from:old1 to:new1 accounts:mallory packages:legacy-gold"),
        new("whm-analysis", "from:old1 to:new2 accounts:alice"),
        new("database-server-gap", "from:old1 to:new1 accounts:alice")
        {
            // WHM's analysis finds two servers alike, and then the destination is set up anew with an older one.
            Meanwhile = bot => Database(bot, "old1", "8.0"),
            BeforeTheCheck = bot => Database(bot, "new1", "5.7"),
        },
        new("cpanel-version-gap", "from:old2 to:new1 accounts:karl"),
        new("streaming-unsupported", "from:old2 to:new1 accounts:karl"),
        new("live-unsupported", "from:old2 to:new1 accounts:karl live"),
        new("live-with-express", "from:old1 to:new1 accounts:alice live express"),
        new("hostname-unresolved", "from:old1 to:new1 accounts:alice live") { Meanwhile = bot => bot.Server("new1").Change(server => server with { HostNameResolves = false }) },
        new("force-void", "from:old1 to:new1 accounts:alice overwrite:force restricted"),
        new("force-renamed", "from:old1 to:new1 accounts:alice overwrite:force") { Edits = ["rename {id} alice=alice2"] },
        new("other-account-overwritten", "from:old1 to:new1 accounts:ivan overwrite:force"),
        new("account-overwritten", "from:old1 to:new1 accounts:alice overwrite:force") { Meanwhile = bot => bot.Server("new1").Put(bot.Server("old1").FindAccount("alice")!) },
        new("restricted-restore", "from:old1 to:new1 accounts:alice restricted"),
        new("threads-above-caps", "from:old1 to:new1 accounts:alice threads:9/9"),
        new("partition-nearly-full", "from:old1 to:new1 accounts:alice") { Meanwhile = bot => Partitions(bot, new Partition("/", 100_000_000, 99_000_000)) },
        new("inodes", "from:old1 to:new1 accounts:alice") { Meanwhile = bot => Partitions(bot, new Partition("/", 100_000, 1_000)) },
        new("size-unknown", "from:old1 to:new1 accounts:alice") { Meanwhile = bot => Change(bot, "old1", "alice", "alice", (one, _) => one with { Bytes = 0 }) },
        new("missing-on-source", "from:old1 to:new1 accounts:alice,carol") { Meanwhile = bot => bot.Server("old1").RemoveAccount("carol") },
        new("nothing-to-move", "from:old1 to:new1 accounts:alice") { Edits = ["exclude {id} alice"] },
        new("other-migration", "from:old1 to:new1 accounts:alice") { Edits = ["plan from:old1 to:new2 accounts:alice"] },
        new("update-window-near", "from:old1 to:new1 accounts:alice") { Meanwhile = bot => Updates(bot, new UpdateHours(new TimeOnly(22, 0), new TimeOnly(23, 30))) },
    ];

    public static TheoryData<string> Provoked => [.. Table.Select(provocation => provocation.Rule)];

    [Theory]
    [MemberData(nameof(Provoked))]
    public async Task The_rule_speaks_before_anything_is_queued(string rule)
    {
        await using var bot = await BotUnderTest.StartAsync();

        var findings = await CheckAsync(bot, Table.Single(provocation => provocation.Rule == rule));

        findings.ShouldContain(finding => finding.Rule == rule, $"It found: {string.Join("; ", findings.Select(finding => $"{finding.Rule} {finding.Subject}: {finding.Evidence}"))}");
        findings.First(finding => finding.Rule == rule).Evidence.ShouldNotBeEmpty();
        bot.Server("new1").Calls.Received("enqueue_transfer_item").ShouldBe(0);
    }

    [Fact]
    public void No_rule_is_forgotten() =>
        Table.Select(provocation => provocation.Rule).Concat(BeyondTheServers).ShouldBe(PreflightRules.All.Select(rule => rule.Name), ignoreOrder: true);

    [Fact]
    public async Task On_clean_accounts_only_what_is_true_of_the_servers_is_said()
    {
        await using var bot = await BotUnderTest.StartAsync();

        var findings = await CheckAsync(bot, new Provocation("none", "from:old1 to:new1 accounts:alice,carol,erin"));

        findings.ShouldAllBe(finding => finding.Rule == OfThePair && finding.Subject == null);
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(BotUnderTest bot, Provocation provocation)
    {
        await bot.SayAsync(BotUnderTest.Olivia, $"plan {provocation.Plan}");
        foreach (var edit in provocation.Edits)
            await bot.SayAsync(BotUnderTest.Olivia, edit.Replace("{id}", "M-1", StringComparison.Ordinal));
        provocation.Meanwhile?.Invoke(bot);
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
        provocation.BeforeTheCheck?.Invoke(bot);
        await bot.SayAsync(BotUnderTest.Olivia, "check M-1");
        return (await bot.UntilAsync(MigrationState.Checked)).Check!.Findings;
    }

    private static void Change(BotUnderTest bot, string server, string account, string other, Func<HostedAccount, HostedAccount, HostedAccount> change) =>
        bot.Server(server).Put(change(bot.Server(server).FindAccount(account)!, bot.Server(server).FindAccount(other)!));

    private static void Database(BotUnderTest bot, string server, string version) =>
        bot.Server(server).Change(description => description with { Database = new DatabaseServer("mysql", version) });

    private static void Partitions(BotUnderTest bot, params Partition[] partitions) =>
        bot.Server("new1").Change(server => server with { Partitions = partitions });

    private static void Updates(BotUnderTest bot, UpdateHours hours)
    {
        var inventory = bot.Services.GetRequiredService<ServerInventory>();
        inventory.Follow([.. inventory.All.Select(server => server with { UpdateHours = hours })]);
    }
}
