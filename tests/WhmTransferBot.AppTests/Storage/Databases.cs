using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Storage;

[assembly: AssemblyFixture(typeof(Databases))]

namespace WhmTransferBot.AppTests.Storage;

/// <summary>Gives every test a database of its own.</summary>
public sealed class Databases : IAsyncDisposable
{
    private readonly PostgresServer _postgres = new();

    /// <summary>A new database with its tables; skips the test where there is no such database.</summary>
    public async Task<StorageUnderTest> OpenAsync(DatabaseKind kind)
    {
        var storage = await OpenEmptyAsync(kind);
        await storage.Schema.MigrateAsync(TestContext.Current.CancellationToken);
        return storage;
    }

    /// <summary>A new database without tables.</summary>
    public async Task<StorageUnderTest> OpenEmptyAsync(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("storage-tests-").FullName;
        var options = new StorageOptions { DataFolder = folder };
        if (kind == DatabaseKind.Sqlite) return new StorageUnderTest(options, () => DeleteAsync(folder));

        var connection = await _postgres.CreateDatabaseAsync();
        Assert.SkipWhen(
            connection is null,
            $"There is no PostgreSQL here: set {PostgresServer.Variable} to a connection string, or install the server.");
        options.ConnectionString = connection;
        return new StorageUnderTest(options, async () =>
        {
            await _postgres.DropDatabaseAsync(connection);
            await DeleteAsync(folder);
        });
    }

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();

    private static Task DeleteAsync(string folder)
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
