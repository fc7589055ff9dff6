using WhmTransferBot.Storage.Journal;

namespace WhmTransferBot.AppTests.Storage;

public sealed class WhenTheJournalWasTamperedWith(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public Task A_changed_byte_of_an_event_is_found(DatabaseKind kind) =>
        FindsAsync(kind, "UPDATE journal SET event = replace(event, 'Ana', 'Bob') WHERE sequence = 3", 3, JournalFaultKind.Changed);

    [Theory, EachDatabase]
    public Task A_changed_room_is_found(DatabaseKind kind) =>
        FindsAsync(kind, "UPDATE journal SET room = NULL WHERE sequence = 2", 2, JournalFaultKind.Changed);

    [Theory, EachDatabase]
    public Task A_changed_migration_is_found(DatabaseKind kind) =>
        FindsAsync(kind, "UPDATE journal SET migration = 9 WHERE sequence = 5", 5, JournalFaultKind.Changed);

    [Theory, EachDatabase]
    public Task A_changed_hash_is_found(DatabaseKind kind) =>
        FindsAsync(kind, "UPDATE journal SET hash = replace(hash, 'a', 'b') WHERE sequence = 1", 1, JournalFaultKind.Changed);

    [Theory, EachDatabase]
    public Task A_removed_entry_is_found(DatabaseKind kind) =>
        FindsAsync(kind, "DELETE FROM journal WHERE sequence = 3", 3, JournalFaultKind.Missing);

    [Theory, EachDatabase]
    public Task A_removed_first_entry_is_found(DatabaseKind kind) =>
        FindsAsync(kind, "DELETE FROM journal WHERE sequence = 1", 1, JournalFaultKind.Missing);

    [Theory, EachDatabase]
    public Task A_removed_last_entry_is_found(DatabaseKind kind) =>
        FindsAsync(kind, "DELETE FROM journal WHERE sequence = 5", 5, JournalFaultKind.Missing);

    [Theory, EachDatabase]
    public Task A_gap_that_was_closed_is_found(DatabaseKind kind) =>
        FindsAsync(
            kind,
            """
            DELETE FROM journal WHERE sequence = 3;
            UPDATE journal SET sequence = 3 WHERE sequence = 4;
            UPDATE journal SET sequence = 4 WHERE sequence = 5;
            UPDATE journal_head SET sequence = 4;
            """,
            3,
            JournalFaultKind.Missing);

    [Theory, EachDatabase]
    public Task A_swapped_pair_is_found(DatabaseKind kind) =>
        FindsAsync(
            kind,
            """
            UPDATE journal SET sequence = -1 WHERE sequence = 2;
            UPDATE journal SET sequence = 2 WHERE sequence = 4;
            UPDATE journal SET sequence = 4 WHERE sequence = -1;
            """,
            2,
            JournalFaultKind.Swapped);

    [Theory, EachDatabase]
    public Task An_entry_that_the_bot_has_not_written_is_found(DatabaseKind kind) =>
        FindsAsync(
            kind,
            $"""
             INSERT INTO journal (sequence, migration, version, room, event, previous_hash, hash)
             SELECT 6, 1, 6, NULL, 'x', hash, '{JournalHash.Of("?", 6, 1, 6, null, "x")}' FROM journal WHERE sequence = 5
             """,
            6,
            JournalFaultKind.Changed);

    [Theory, EachDatabase]
    public Task A_head_that_was_set_back_is_found(DatabaseKind kind) =>
        FindsAsync(kind, "UPDATE journal_head SET sequence = 4", 5, JournalFaultKind.Added);

    [Theory, EachDatabase]
    public Task A_number_below_the_first_is_found(DatabaseKind kind) =>
        FindsAsync(kind, "UPDATE journal SET sequence = 0 WHERE sequence = 1", 0, JournalFaultKind.Added);

    private async Task FindsAsync(DatabaseKind kind, string tampering, long sequence, JournalFaultKind expected)
    {
        await using var storage = await databases.OpenAsync(kind);
        for (var version = 0; version < 5; version++)
            await storage.Migrations.CommitAsync(Some.Change(Some.Snapshot(1), version), Cancellation);
        (await storage.Journal.VerifyAsync(Cancellation)).IsIntact.ShouldBeTrue();

        await storage.TamperAsync(tampering);

        var fault = (await storage.Journal.VerifyAsync(Cancellation)).Fault.ShouldNotBeNull();
        fault.Kind.ShouldBe(expected);
        fault.Sequence.ShouldBe(sequence);
        fault.Explanation.ShouldStartWith($"Entry {sequence} ");
    }
}
