using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Support;

/// <summary>Migrations whose details do not matter, at any point of their life.</summary>
internal static class SomeMigration
{
    public static readonly DateTimeOffset Now = new(2030, 1, 15, 21, 0, 0, TimeSpan.Zero);
    public static readonly Actor Olivia = new(new PersonId("Olivia"), "console:operator", "Olivia");
    public static readonly Actor Amir = new(new PersonId("Amir"), "console:approver", "Amir");
    public static readonly Actor Aiko = new(new PersonId("Aiko"), "console:approver2", "Aiko");

    public static readonly MigrationPolicy Policy = new(new ApprovalPolicy(), new MonitoringPolicy(), TimeZoneInfo.Utc);

    public static MigrationItem Account(string name, long bytes = 1_000_000) => new()
    {
        Kind = ItemKind.Account,
        Name = new AccountName(name),
        DestinationName = new AccountName(name),
        Domain = $"{name}.example",
        Owner = "root",
        Size = new ByteSize(bytes),
    };

    public static MigrationSnapshot Planned(params MigrationItem[] items) => new()
    {
        Id = new MigrationId(1),
        Source = new ServerName("old1"),
        Destination = new ServerName("new1"),
        Selection = new AccountSelection { Accounts = [.. items.Select(item => item.Name.Value)] },
        ItemsKnown = true,
        Items = [.. items.Length == 0 ? [Account("alice"), Account("bob")] : items],
        PlannedBy = Olivia,
        PlannedAt = Now,
        LastEventAt = Now,
        Rooms = [new RoomId("console:main")],
    };

    /// <summary>A migration that stands in a state, with everything that the state takes for granted.</summary>
    public static MigrationSnapshot In(MigrationState state, params MigrationItem[] items)
    {
        var planned = Planned(items) with { State = state };
        if (state is MigrationState.Planned or MigrationState.Creating) return planned;
        var known = planned with
        {
            Session = new SessionRecord { Id = new SessionId("old1copya20300115210000abcd"), OpenedAt = Now, AnalysedAt = Now },
            Check = new CheckResult(Now, []),
        };
        var approved = known with { Approval = Request(known) };
        return state is MigrationState.Created or MigrationState.Checking or MigrationState.Checked or MigrationState.Queueing or MigrationState.Queued
            ? known
            : approved with { StartedAt = state.IsWorking() && state != MigrationState.Starting ? Now : null };
    }

    public static ApprovalRequest Request(MigrationSnapshot migration, int required = 1) => new()
    {
        RequestedBy = Olivia,
        RequestedAt = Now,
        ExpiresAt = Now.AddHours(24),
        Fingerprint = FingerprintCalculator.Of(migration),
        Required = required,
        Votes = [new ApprovalVote(Amir, Now, FingerprintCalculator.Of(migration))],
        ReachedAt = Now,
        StartBy = Now.AddHours(12),
    };

    public static Finding Blocker(string name) => new()
    {
        Rule = "some-rule",
        Severity = Severity.Blocker,
        Subject = new AccountName(name),
        Message = "something is in the way",
        Evidence = "seen",
        Remedy = "clear it",
    };
}
