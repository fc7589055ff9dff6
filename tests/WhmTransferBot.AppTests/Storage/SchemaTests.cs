using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.AppTests.Storage;

public sealed class SchemaTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_tables_are_made_once_and_stay(DatabaseKind kind)
    {
        await using var storage = await databases.OpenEmptyAsync(kind);
        await storage.Schema.MigrateAsync(Cancellation);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1)), Cancellation);

        await storage.Schema.MigrateAsync(Cancellation);
        await storage.AnotherProgram().GetRequiredService<StorageSchema>().MigrateAsync(Cancellation);

        (await storage.Migrations.FindAsync(new MigrationId(1), Cancellation)).ShouldNotBeNull();
    }

    [Theory, EachDatabase]
    public async Task Programs_that_start_at_the_same_time_make_the_tables_once(DatabaseKind kind)
    {
        await using var storage = await databases.OpenEmptyAsync(kind);
        var programs = Enumerable.Range(0, 4).Select(_ => storage.AnotherProgram().GetRequiredService<StorageSchema>()).ToList();

        await Task.WhenAll(programs.Select(schema => Task.Run(() => schema.MigrateAsync(Cancellation))));

        (await storage.Migrations.NextIdAsync(Cancellation)).Number.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task A_probe_finds_a_database_that_can_be_written(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);

        await storage.Schema.ProbeAsync(Cancellation);

        (await storage.AskAsync("SELECT value FROM counter WHERE name = 'delivery'")).ShouldBe(0L);
        storage.Schema.IsPostgres.ShouldBe(kind == DatabaseKind.Postgres);
        storage.Schema.Description.ShouldContain(kind == DatabaseKind.Postgres ? "PostgreSQL" : "bot.db");
    }

    [Fact]
    public async Task Every_connection_to_the_file_survives_a_power_cut_and_waits_for_others()
    {
        await using var storage = await databases.OpenAsync(DatabaseKind.Sqlite);
        var gate = storage.AnotherProgram().GetRequiredService<StorageGate>();

        (await PragmaAsync(gate, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(gate, "synchronous")).ShouldBe("2");
        (await PragmaAsync(gate, "busy_timeout")).ShouldBe("10000");
        (await PragmaAsync(gate, "foreign_keys")).ShouldBe("1");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_data_folder_is_for_the_bot_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps access rights differently.");
        await using var storage = await databases.OpenEmptyAsync(DatabaseKind.Sqlite);
        storage.Options.DataFolder = Path.Combine(storage.Options.DataFolder, "data");
        await using var fresh = new StorageUnderTest(storage.Options, () => Task.CompletedTask);

        await fresh.Schema.MigrateAsync(Cancellation);

        File.GetUnixFileMode(storage.Options.DataFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static Task<string> PragmaAsync(StorageGate gate, string name) =>
        gate.ReadAsync(async context =>
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            await context.Database.OpenConnectionAsync(Cancellation);
            return $"{await command.ExecuteScalarAsync(Cancellation)}";
        });
}
