using Microsoft.Data.Sqlite;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>
/// A killed process leaves behind what it has handed to the operating system. The files are copied in that very state: with the next
/// commit half written into the log.
/// </summary>
public sealed class WhenTheBotIsKilledDuringACommit(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_committed_is_there_and_what_was_not_is_gone()
    {
        await using var storage = await databases.OpenAsync(DatabaseKind.Sqlite);
        for (var version = 0; version < 20; version++)
            await storage.Migrations.CommitAsync(Some.Change(Some.Running(1, 50), version, Some.Card(1, $"step {version}")), Cancellation);

        await using var killed = await KillHalfWayAsync(storage);

        await killed.Schema.MigrateAsync(Cancellation);
        (await killed.Journal.VerifyAsync(Cancellation)).ShouldSatisfyAllConditions(
            verdict => verdict.Fault.ShouldBeNull(),
            verdict => verdict.Entries.ShouldBe(20));
        (await killed.Migrations.FindAsync(new MigrationId(1), Cancellation)).ShouldNotBeNull().Version.ShouldBe(20);
        (await killed.Outbox.PendingAsync(Some.Room, 10, Cancellation)).ShouldHaveSingleItem().CardJson.ShouldContain("step 19");
    }

    [Fact]
    public async Task Work_goes_on_where_it_was()
    {
        await using var storage = await databases.OpenAsync(DatabaseKind.Sqlite);
        await storage.Migrations.CommitAsync(Some.New(Some.Running(1, 50), Some.Card(1, "before")), Cancellation);

        await using var killed = await KillHalfWayAsync(storage);
        await killed.Schema.MigrateAsync(Cancellation);
        await killed.Migrations.CommitAsync(Some.Change(Some.Running(1, 50), 1, Some.Card(1, "after")), Cancellation);

        (await killed.Journal.VerifyAsync(Cancellation)).Entries.ShouldBe(2);
        (await killed.AskAsync("PRAGMA integrity_check")).ShouldBe("ok");
    }

    [Fact]
    public async Task A_change_of_the_tables_that_was_cut_off_does_not_block_the_next_start()
    {
        await using var storage = await databases.OpenEmptyAsync(DatabaseKind.Sqlite);
        await storage.TamperAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-01-01 00:00:00');
            """);

        await storage.Schema.MigrateAsync(Cancellation);

        (await storage.Migrations.NextIdAsync(Cancellation)).Number.ShouldBe(1);
    }

    private static async Task<StorageUnderTest> KillHalfWayAsync(StorageUnderTest storage)
    {
        await using var dying = (SqliteConnection)await storage.ConnectAsync();
        await using var command = dying.CreateCommand();

        // A cache of a few pages makes SQLite write them into the log before the commit.
        command.CommandText =
            """
            PRAGMA cache_size = 4; PRAGMA wal_autocheckpoint = 0;
            BEGIN IMMEDIATE;
            UPDATE migration SET version = version + 1, last_event = 'never happened', snapshot = zeroblob(200000);
            UPDATE journal SET event = 'never happened';
            DELETE FROM outbox;
            """;
        var log = storage.File + "-wal";
        var before = new FileInfo(log).Length;
        await command.ExecuteNonQueryAsync(Cancellation);
        new FileInfo(log).Length.ShouldBeGreaterThan(before);

        var folder = Directory.CreateTempSubdirectory("storage-killed-").FullName;
        File.Copy(storage.File, Path.Combine(folder, StorageOptions.FileName));
        File.Copy(log, Path.Combine(folder, StorageOptions.FileName + "-wal"));
        return new StorageUnderTest(new StorageOptions { DataFolder = folder }, () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }
}
