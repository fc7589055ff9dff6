using System.Text.RegularExpressions;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>What is asked all the time is answered from an index, however much history there is.</summary>
public sealed partial class IndexTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public Task What_is_due(DatabaseKind kind) =>
        UsesAsync(kind, "IX_migration_due_at", storage => storage.Migrations.DueAsync(Some.Moment, 50, Cancellation));

    [Theory, EachDatabase]
    public Task The_list_of_open_migrations(DatabaseKind kind) =>
        UsesAsync(kind, "IX_migration_open", storage => storage.Migrations.ListAsync(openOnly: true, room: null, 50, Cancellation));

    [Theory, EachDatabase]
    public Task The_list_of_a_room(DatabaseKind kind) =>
        UsesAsync(kind, ShownIn(kind), storage => storage.Migrations.ListAsync(openOnly: false, Some.Room, 50, Cancellation));

    [Theory, EachDatabase]
    public Task Who_else_wants_an_account(DatabaseKind kind) =>
        UsesAsync(kind, "IX_wanted_account_name", storage => storage.Migrations.OpenTouchingAsync(Some.Snapshot(1, "alice"), Cancellation));

    [Theory, EachDatabase]
    public Task What_waits_in_a_room(DatabaseKind kind) =>
        UsesAsync(kind, "IX_outbox_room_due_sequence", storage => storage.Outbox.PendingAsync(Some.Room, 50, Cancellation));

    [Theory, EachDatabase]
    public Task Rooms_in_which_something_waits(DatabaseKind kind) =>
        UsesAsync(kind, "IX_outbox_room_due_sequence", storage => storage.Outbox.RoomsWithPendingAsync(50, Cancellation));

    [Theory, EachDatabase]
    public Task What_was_refused(DatabaseKind kind) =>
        UsesAsync(kind, "IX_outbox_refused", storage => storage.Outbox.RefusedMessagesAsync(50, Cancellation));

    [Theory, EachDatabase]
    public Task A_message_by_its_key(DatabaseKind kind) =>
        UsesAsync(
            kind, "IX_outbox_room_migration_key", storage => storage.Outbox.ReferenceOfAsync(Some.Room, new MigrationId(1), "card", Cancellation));

    [Theory, EachDatabase]
    public Task A_message_by_its_reference(DatabaseKind kind) =>
        UsesAsync(kind, "IX_outbox_room_reference", storage => storage.Outbox.FindByReferenceAsync(Some.Room, "ts-1", Cancellation));

    [Theory, EachDatabase]
    public Task The_last_messages_of_a_channel(DatabaseKind kind) =>
        UsesAsync(kind, "IX_outbox_channel", storage => storage.Outbox.ReadChannelAsync(Some.Room, 50, Cancellation));

    [Theory, EachDatabase]
    public Task A_thread(DatabaseKind kind) =>
        UsesAsync(kind, "IX_outbox_thread", storage => storage.Outbox.ReadThreadAsync(Some.Room, new MigrationId(1), Cancellation));

    [Theory, EachDatabase]
    public Task The_journal_of_a_migration(DatabaseKind kind) =>
        UsesAsync(kind, "IX_journal_migration_sequence", storage => storage.Journal.ReadAsync(new MigrationId(1), Cancellation));

    /// <summary>A planner chooses well only where there is something to choose.</summary>
    private static string YearsOfHistory(DatabaseKind kind)
    {
        const string @event = "{\"event\":\"resumed\"}";
        const string numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)";
        var moment = kind == DatabaseKind.Postgres ? "TIMESTAMPTZ '2025-03-01'" : "638763840000000000";
        var bytes = kind == DatabaseKind.Postgres ? "''::bytea" : "x''";
        return $"""
            INSERT INTO migration (
                number, version, state, is_open, source, destination, items, done, failed, last_event, last_event_at, due_at, footprint, snapshot)
            {numbers}
            SELECT i, 1, 'Planned', i % 50 = 0, 'old1', 'new1', 1, 1, 0, '', {moment}, CASE WHEN i % 50 = 0 THEN {moment} END, '', {bytes} FROM n;
            INSERT INTO wanted_account (migration, place, name, destination_name)
            {numbers} SELECT i, 0, 'account' || i, 'account' || i FROM n;
            INSERT INTO shown_in (room, migration) {numbers} SELECT 'slack:C' || (i % 20), i FROM n;
            INSERT INTO journal (sequence, migration, version, event, previous_hash, hash) {numbers} SELECT i, i % 200, 1, '{@event}', '', '' FROM n;
            INSERT INTO outbox (
                id, room, migration, key, placement, in_channel, in_thread, card, desired_revision, delivered_revision, reference,
                posting, attempts, unresolved_attempts, due_sequence)
            {numbers}
            SELECT i, 'slack:C' || (i % 20), i % 200, 'event-' || i, '', i % 9 = 0, i % 9 > 0, '', 1, 1, 'ref' || i,
                1, 0, 0, CASE WHEN i % 50 = 0 THEN i END
            FROM n;
            """;
    }

    /// <summary>In SQLite's words.</summary>
    [GeneratedRegex(@"\bSCAN\b(?!.*INDEX)")]
    private static partial Regex WholeTable();

    private static string ShownIn(DatabaseKind kind) => kind == DatabaseKind.Postgres ? "PK_shown_in" : "sqlite_autoindex_shown_in_1";

    private async Task UsesAsync(DatabaseKind kind, string index, Func<StorageUnderTest, Task> ask)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.TamperAsync(YearsOfHistory(kind));
        if (kind == DatabaseKind.Postgres) await storage.TamperAsync("ANALYZE");
        using var watched = new WatchedStatements(storage);
        await using var asked = new StorageUnderTest(storage.Options, () => Task.CompletedTask);

        await ask(asked);

        var plan = await watched.ExplainAsync();
        plan.Contains(index, StringComparison.Ordinal).ShouldBeTrue(plan);
        plan.Contains("Seq Scan", StringComparison.Ordinal).ShouldBeFalse(plan);
        WholeTable().IsMatch(plan).ShouldBeFalse(plan);
    }
}
