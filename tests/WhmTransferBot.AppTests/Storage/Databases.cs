using Npgsql;
using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Storage;

[assembly: AssemblyFixture(typeof(Databases))]

namespace WhmTransferBot.AppTests.Storage;

/// <summary>Gives every test a database of its own.</summary>
public sealed class Databases : IAsyncDisposable
{
    private readonly PostgresServer _postgres = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private string? _template;

    /// <summary>A new database with its tables; skips the test where there is no such database.</summary>
    public async Task<StorageUnderTest> OpenAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Postgres) return OnPostgres(await _postgres.CreateDatabaseAsync(await TemplateAsync()));
        var storage = OnSqlite();
        await storage.Schema.MigrateAsync(TestContext.Current.CancellationToken);
        return storage;
    }

    /// <summary>A new database without tables.</summary>
    public async Task<StorageUnderTest> OpenEmptyAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Postgres ? OnPostgres(await _postgres.CreateDatabaseAsync()) : OnSqlite();

    public async ValueTask DisposeAsync()
    {
        if (_template is not null) await _postgres.DropDatabaseAsync(_template);
        await _postgres.DisposeAsync();
        _turn.Dispose();
    }

    private static StorageUnderTest OnSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("storage-tests-").FullName;
        return new StorageUnderTest(new StorageOptions { DataFolder = folder }, () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private StorageUnderTest OnPostgres(string? connection) => OnPostgres(connection, () => _postgres.DropDatabaseAsync(connection!));

    private static StorageUnderTest OnPostgres(string? connection, Func<Task> delete)
    {
        Assert.SkipWhen(
            connection is null,
            $"There is no PostgreSQL here: set {PostgresServer.Variable} to a connection string, or install the server.");
        return new StorageUnderTest(new StorageOptions { ConnectionString = connection }, delete);
    }

    /// <summary>The tables are made once and copied for every test.</summary>
    private async Task<string> TemplateAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (_template is null)
            {
                var connection = await _postgres.CreateDatabaseAsync();
                await using var storage = OnPostgres(connection, () => Task.CompletedTask);
                await storage.Schema.MigrateAsync(TestContext.Current.CancellationToken);
                _template = connection;
            }

            return new NpgsqlConnectionStringBuilder(_template).Database!;
        }
        finally
        {
            _turn.Release();
        }
    }
}
