using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>Every fault is a sentence with the file or the server, the cause and the remedy.</summary>
public sealed class WhenTheDatabaseCannotBeUsed(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        var file = Path.GetTempFileName();
        await using var storage = new StorageUnderTest(new StorageOptions { DataFolder = Path.Combine(file, "data") }, () => Delete(file));

        var fault = await Should.ThrowAsync<StorageUnavailableException>(storage.Schema.MigrateAsync(Cancellation));

        fault.Message.ShouldStartWith(storage.File);
        fault.Message.ShouldContain("its folder is missing or nobody may write in it");
    }

    [Fact]
    public async Task A_folder_that_is_read_only_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no folder in which nobody at all may write.");

        // Nobody can make a file there, the administrator included.
        await using var storage = new StorageUnderTest(new StorageOptions { DataFolder = "/proc/self" }, () => Task.CompletedTask);

        var fault = await Should.ThrowAsync<StorageUnavailableException>(storage.Schema.MigrateAsync(Cancellation));

        fault.Message.ShouldBe(
            $"{storage.File} cannot be opened: its folder is missing or nobody may write in it. "
            + "Create it, or give the bot's user the right to write in it.");
    }

    [Fact]
    public async Task A_file_that_is_read_only_is_named()
    {
        await using var storage = await databases.OpenAsync(DatabaseKind.Sqlite);

        var fault = await ExplainedAsync($"Data Source={storage.File};Pooling=False", limit: "PRAGMA query_only = 1", "DELETE FROM counter", storage.File);

        fault.ShouldContain("read-only");
        fault.ShouldContain("right to write");
    }

    [Fact]
    public async Task A_full_disk_is_named()
    {
        await using var storage = await databases.OpenAsync(DatabaseKind.Sqlite);

        var fault = await ExplainedAsync(
            $"Data Source={storage.File};Pooling=False",
            limit: "PRAGMA max_page_count = 1",
            "CREATE TABLE more AS SELECT hex(zeroblob(1000000)) AS text",
            storage.File);

        fault.ShouldBe($"{storage.File} cannot grow: the disk is full. Free some space; the bot goes on by itself.");
    }

    [Fact]
    public async Task A_file_that_is_removed_takes_no_write_and_none_is_made_in_its_place()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows removes no file that is open.");
        await using var storage = await databases.OpenAsync(DatabaseKind.Sqlite);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1)), Cancellation);
        File.Move(storage.File, storage.File + ".aside");

        var fault = await Should.ThrowAsync<StorageUnavailableException>(storage.Migrations.CommitAsync(Some.New(Some.Snapshot(2)), Cancellation));
        fault.Message.ShouldStartWith($"{storage.File} was removed or replaced while the bot had it open. Put the file back");
        var later = await Should.ThrowAsync<StorageUnavailableException>(storage.Schema.ProbeAsync(Cancellation));
        later.Message.ShouldBe(fault.Message);
        File.Exists(storage.File).ShouldBeFalse();

        File.Move(storage.File + ".aside", storage.File);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(3)), Cancellation);
        (await KnownAsync(storage)).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task A_file_that_is_replaced_is_noticed_before_the_next_write_and_then_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows replaces no file that is open.");
        await using var storage = await databases.OpenAsync(DatabaseKind.Sqlite);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1)), Cancellation);
        await storage.TamperAsync($"VACUUM INTO '{storage.File}.backup'");
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(2)), Cancellation);
        foreach (var part in Directory.GetFiles(storage.Options.DataFolder, "bot.db*").Where(part => !part.EndsWith("backup", StringComparison.Ordinal))) File.Delete(part);
        File.Move(storage.File + ".backup", storage.File);

        await Should.ThrowAsync<StorageUnavailableException>(storage.Migrations.CommitAsync(Some.New(Some.Snapshot(3)), Cancellation));
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(4)), Cancellation);

        (await KnownAsync(storage)).ShouldBe([1, 4]);
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_named_after_the_wait()
    {
        await using var storage = await databases.OpenAsync(DatabaseKind.Sqlite);
        storage.Options.BusyTimeout = TimeSpan.FromSeconds(1);
        await using var impatient = new StorageUnderTest(storage.Options, () => Task.CompletedTask);
        await using var other = await storage.ConnectAsync();
        await using var held = await other.BeginTransactionAsync(Cancellation);

        var fault = await Should.ThrowAsync<StorageUnavailableException>(
            impatient.Migrations.CommitAsync(Some.New(Some.Snapshot(1)), Cancellation));

        fault.Message.ShouldStartWith($"{storage.File} is locked by another process.");
        (await impatient.Migrations.ListAsync(openOnly: false, room: null, 10, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        await using var storage = await databases.OpenEmptyAsync(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(storage.File, new string('x', 10_000), Cancellation);

        var fault = await Should.ThrowAsync<StorageUnavailableException>(storage.Schema.MigrateAsync(Cancellation));

        fault.Message.ShouldStartWith($"{storage.File} is damaged or not a SQLite database.");
        fault.Message.ShouldContain("backup");
    }

    [Fact]
    public async Task A_damaged_file_is_named()
    {
        await using var storage = await databases.OpenEmptyAsync(DatabaseKind.Sqlite);
        await using (var before = new StorageUnderTest(storage.Options, () => Task.CompletedTask))
        {
            await before.Schema.MigrateAsync(Cancellation);
            await before.Migrations.CommitAsync(Some.New(Some.Running(1, 300)), Cancellation);
        }

        await OverwritePagesAsync(storage.File);

        var fault = await Should.ThrowAsync<StorageUnavailableException>(storage.Migrations.OpenMigrationsAsync(Cancellation));

        fault.Message.ShouldStartWith($"{storage.File} is damaged");
    }

    [Theory, EachDatabase]
    public async Task A_state_that_a_newer_version_wrote_is_not_guessed_at(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var snapshot = Some.Snapshot(1);
        await storage.Migrations.CommitAsync(Some.New(snapshot), Cancellation);
        await storage.TamperAsync(kind == DatabaseKind.Sqlite ? "UPDATE migration SET snapshot = x'07ff'" : @"UPDATE migration SET snapshot = '\x07ff'");

        var fault = await Should.ThrowAsync<StorageUnavailableException>(storage.Migrations.FindAsync(snapshot.Id, Cancellation));

        fault.Message.ShouldStartWith("The stored state of M-1 cannot be read");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_without_the_password()
    {
        var options = new StorageOptions { ConnectionString = "Host=127.0.0.1;Port=1;Database=bot;Username=ana;Password=hunter2;Timeout=2" };
        await using var storage = new StorageUnderTest(options, () => Task.CompletedTask);

        var fault = await Should.ThrowAsync<StorageUnavailableException>(storage.Schema.MigrateAsync(Cancellation));

        fault.Message.ShouldStartWith("PostgreSQL database “bot” on 127.0.0.1:1 cannot be reached");
        fault.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_named()
    {
        await using var storage = await databases.OpenEmptyAsync(DatabaseKind.Postgres);
        var options = new StorageOptions { ConnectionString = storage.Options.ConnectionString!.Replace("storage_", "absent_", StringComparison.Ordinal) };
        await using var absent = new StorageUnderTest(options, () => Task.CompletedTask);

        var fault = await Should.ThrowAsync<StorageUnavailableException>(absent.Migrations.NextIdAsync(Cancellation));

        fault.Message.ShouldContain("does not exist. Create the database");
    }

    [Theory]
    [InlineData("Server=db1;Database=bot")]
    [InlineData("Host=db1;Pasword=hunter2")]
    public void A_connection_string_that_is_not_understood_is_refused_without_repeating_it(string connection)
    {
        var fault = Should.Throw<ArgumentException>(
            () => new StorageUnderTest(new StorageOptions { ConnectionString = connection }, () => Task.CompletedTask));

        fault.Message.ShouldContain("Host=");
        fault.ToString().ShouldNotContain("hunter2");
    }

    /// <summary>The migrations that another program finds at the path.</summary>
    private static async Task<IEnumerable<long>> KnownAsync(StorageUnderTest storage)
    {
        var found = await storage.AnotherProgram().GetRequiredService<MigrationStore>().ListAsync(openOnly: false, room: null, 10, Cancellation);
        return found.Select(migration => migration.Id.Number).Order();
    }

    /// <summary>Lets SQLite itself report a fault on a connection with limits of its own, and reads what the storage would say.</summary>
    private static async Task<string> ExplainedAsync(string connection, string limit, string statement, string file)
    {
        await using var limited = new SqliteConnection(connection);
        await limited.OpenAsync(Cancellation);
        await using var command = limited.CreateCommand();
        command.CommandText = limit;
        await command.ExecuteNonQueryAsync(Cancellation);
        command.CommandText = statement;
        var reported = await Should.ThrowAsync<SqliteException>(command.ExecuteNonQueryAsync(Cancellation));
        var target = StorageTarget.From(new StorageOptions { DataFolder = Path.GetDirectoryName(file)! });
        return StorageFaults.Explain(reported, target).Message;
    }

    private static async Task OverwritePagesAsync(string file)
    {
        await using var pages = new FileStream(file, FileMode.Open);
        pages.Position = 4096;
        await pages.WriteAsync(new byte[pages.Length - 4096], Cancellation);
    }

    private static Task Delete(string file)
    {
        File.Delete(file);
        return Task.CompletedTask;
    }
}
