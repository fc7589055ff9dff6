using System.Collections.Immutable;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>Things whose details do not matter to a test.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Moment = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly RoomId Room = new("slack:C0123");

    public static readonly RoomId OtherRoom = new("discord:445566");

    public static readonly Actor Operator = new(new PersonId("Ana"), "slack:T1:U1", "Ana");

    public static MigrationSnapshot Snapshot(long number, params string[] accounts) => new()
    {
        Id = new MigrationId(number),
        State = MigrationState.Planned,
        Source = new ServerName("old1"),
        Destination = new ServerName("new1"),
        Selection = new AccountSelection { Accounts = accounts },
        ItemsKnown = true,
        Items = [.. accounts.Select(Account)],
        PlannedBy = Operator,
        PlannedAt = Moment,
        LastEvent = "planned",
        LastEventAt = Moment,
        Rooms = [Room],
    };

    public static MigrationItem Account(string name) => new()
    {
        Kind = ItemKind.Account,
        Name = new AccountName(name),
        DestinationName = new AccountName(name),
        Domain = name + ".example.net",
        Owner = "root",
        Size = new ByteSize(1_500_000),
    };

    public static MigrationCommit New(MigrationSnapshot snapshot, params OutboxDraft[] messages) => Change(snapshot, 0, messages);

    public static MigrationCommit Change(MigrationSnapshot snapshot, long expectedVersion, params OutboxDraft[] messages) => new()
    {
        Snapshot = snapshot,
        ExpectedVersion = expectedVersion,
        Events = [new QueueBegun((int)expectedVersion) { At = Moment, By = Operator }],
        Room = Room,
        Messages = messages,
    };

    public static OutboxDraft Card(long migration, string text) => Message(migration, "card", text, "Channel");

    public static OutboxDraft Message(long migration, string key, string text, string placement = "Thread") =>
        new(Room, new MigrationId(migration), key, placement, $"{{\"text\":\"{text}\"}}");

    /// <summary>A migration in the middle of its transfer, as large as they come.</summary>
    public static MigrationSnapshot Running(long number, int accounts) =>
        Snapshot(number, [.. Enumerable.Range(0, accounts).Select(place => $"account{place}")]) with
        {
            State = MigrationState.Running,
            StartedAt = Moment,
            DueAt = Moment,
            Rooms = ImmutableList.Create(Room, OtherRoom),
        };
}
