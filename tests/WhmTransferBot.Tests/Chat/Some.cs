using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Chat;

/// <summary>Things of the conversation whose details do not matter.</summary>
internal static class Some
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static RoomId Room { get; } = new("slack:C0123");

    public static Actor Ana { get; } = new(new PersonId("Ana"), "slack:T1:UANA", "Ana");

    public static Actor Ben { get; } = new(new PersonId("Ben"), "slack:T1:UBEN", "Ben");

    public static Actor Cem { get; } = new(new PersonId("Cem"), "discord:3003", "Cem");

    public static Actor Ada { get; } = new(new PersonId("console:admin"), "console:admin", "Ada");

    public static Caller Operator { get; } = Calls("slack:T1:UANA", "Ana");

    public static Caller Approver { get; } = Calls("slack:T1:UBEN", "Ben");

    public static Caller Reader { get; } = Calls("slack:T1:UREAD", "Rita");

    public static Caller Stranger { get; } = Calls("slack:T9:UWHO", "Who");

    public static Caller Admin { get; } = Calls("console:admin", "Admin");

    public static AccessRules Rules { get; } = new()
    {
        Operators = ["slack:UANA", "console:operator"],
        Approvers = ["slack:UBEN", "discord:3003", "slack:group:S0123"],
        Admins = ["console:admin"],
        Readers = ["slack:UREAD"],
    };

    public static IReadOnlyList<Person> People { get; } =
    [
        new Person { Name = "Ana", Slack = "UANA", Discord = "1001", Console = "operator" },
        new Person { Name = "Ben", Slack = "UBEN" },
        new Person { Name = "Cem", Discord = "3003" },
    ];

    public static AccessPolicy Access { get; } = new(Rules, People);

    public static IMeterFactory Meters { get; } = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    public static CommandMeter CommandMeter { get; } = new(Meters);

    public static MigrationPolicy Policy { get; } = new(new ApprovalPolicy(), new MonitoringPolicy(), TimeZoneInfo.Utc);

    public static Caller Calls(string identity, string name, params string[] groups) => new(identity, name, groups.ToHashSet());

    public static MigrationItem Account(string name, long gigabytes = 10) => new()
    {
        Kind = ItemKind.Account,
        Name = new AccountName(name),
        DestinationName = new AccountName(name),
        Domain = $"{name}.example",
        Owner = "root",
        Size = new ByteSize(gigabytes * 1_000_000_000),
    };

    public static MigrationItem Package(string name) => new()
    {
        Kind = ItemKind.Package,
        Name = new AccountName(name),
        DestinationName = new AccountName(name),
    };

    public static MigrationItem Arrived(MigrationItem item) => item with
    {
        Transfer = Done(Noon, Noon.AddMinutes(10)),
        Restore = Done(Noon.AddMinutes(10), Noon.AddMinutes(20)),
    };

    public static MigrationItem Failed(MigrationItem item, string words) => item with
    {
        Transfer = Done(Noon, Noon.AddMinutes(10)),
        Restore = new StageProgress { State = StageState.Failed, Percent = 40, EndedAt = Noon.AddMinutes(25), Failure = words },
    };

    public static MigrationItem HalfWay(MigrationItem item) => item with
    {
        Transfer = new StageProgress { State = StageState.Running, Percent = 50, StartedAt = Noon.AddMinutes(5) },
    };

    /// <summary>A planned migration of three accounts and a package.</summary>
    public static MigrationSnapshot Plan(TransferOptions? options = null) => new()
    {
        Id = new MigrationId(1),
        Source = new ServerName("old1"),
        Destination = new ServerName("new1"),
        Selection = new AccountSelection { Accounts = ["alice", "bob", "carol"], Packages = ["gold"] },
        ItemsKnown = true,
        Items = [Package("gold"), Account("alice", 12), Account("bob", 300), Account("carol")],
        Options = options ?? TransferOptions.Default,
        PlannedBy = Ana,
        PlannedAt = Noon,
        LastEventAt = Noon.AddMinutes(3),
        LastEvent = "planned by Ana",
        Rooms = [Room],
    };

    /// <summary>The same with a WHM session and findings.</summary>
    public static MigrationSnapshot Checked(params Finding[] findings) => Plan() with
    {
        State = MigrationState.Checked,
        Session = new SessionRecord { Id = new SessionId("old1copya20260302"), OpenedAt = Noon, AnalysedAt = Noon },
        Check = new CheckResult(Noon, findings),
    };

    /// <summary>The same after the start was asked for.</summary>
    public static MigrationSnapshot Asked(TransferOptions? options = null)
    {
        var queued = Checked() with { State = MigrationState.AwaitingApproval, Options = options ?? TransferOptions.Default };
        return queued with { Approval = Request(queued) };
    }

    /// <summary>The same after Ben approved.</summary>
    public static MigrationSnapshot Approved()
    {
        var asked = Asked();
        return asked with
        {
            State = MigrationState.Approved,
            Approval = Request(asked, Ben) with { ReachedAt = Noon.AddMinutes(5), StartBy = Noon.AddHours(12) },
        };
    }

    public static ApprovalRequest Request(MigrationSnapshot migration, params Actor[] approvedBy)
    {
        var fingerprint = FingerprintCalculator.Of(migration);
        return new ApprovalRequest
        {
            RequestedBy = Ana,
            RequestedAt = Noon,
            ExpiresAt = Noon.AddHours(24),
            Fingerprint = fingerprint,
            Required = migration.Options.IsDestructive ? 2 : 1,
            Votes = [.. approvedBy.Select(by => new ApprovalVote(by, Noon.AddMinutes(5), fingerprint))],
        };
    }

    /// <summary>The same at work: one account arrived, one is half way.</summary>
    public static MigrationSnapshot Running() => Approved() with
    {
        State = MigrationState.Running,
        Items = [Arrived(Package("gold")), Arrived(Account("alice", 12)), HalfWay(Account("bob", 300)), Account("carol")],
        StartedAt = Noon,
        LastEvent = "2 of 4 arrived",
        Monitoring = new MonitoringRecord { Left = new TimeLeft(TimeSpan.FromMinutes(110), TimeSpan.FromMinutes(170)) },
    };

    /// <summary>The same after its end: one account failed.</summary>
    public static MigrationSnapshot Ended() => Running() with
    {
        State = MigrationState.CompletedWithFailures,
        Items =
        [
            Arrived(Package("gold")),
            Arrived(Account("alice", 12)),
            Failed(Account("bob", 300), "Account Restore Failed: The account “bob” already exists on “new1.example.net”."),
            Arrived(Account("carol")),
        ],
        EndedAt = Noon.AddHours(3),
        LastEvent = "completed with failures",
        Monitoring = MonitoringRecord.None,
    };

    private static StageProgress Done(DateTimeOffset from, DateTimeOffset to) =>
        new() { State = StageState.Succeeded, Percent = 100, StartedAt = from, EndedAt = to };
}
