using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Logs;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>The storage as a program sees it, on a database that only one test knows.</summary>
public sealed class StorageUnderTest(StorageOptions options, Func<Task> delete) : IAsyncDisposable
{
    private readonly ServiceProvider _services = ServicesFor(options);
    private readonly List<ServiceProvider> _others = [];

    public StorageOptions Options { get; } = options;

    public string File => Path.Combine(Options.DataFolder, StorageOptions.FileName);

    public FakeTimeProvider Time => (FakeTimeProvider)_services.GetRequiredService<TimeProvider>();

    public StorageSchema Schema => _services.GetRequiredService<StorageSchema>();

    public MigrationStore Migrations => _services.GetRequiredService<MigrationStore>();

    public RoomOutbox Outbox => _services.GetRequiredService<RoomOutbox>();

    public JournalStore Journal => _services.GetRequiredService<JournalStore>();

    public ArchivedLogs Logs => _services.GetRequiredService<ArchivedLogs>();

    /// <summary>The services of another program on the same database.</summary>
    public IServiceProvider AnotherProgram()
    {
        _others.Add(ServicesFor(Options));
        return _others[^1];
    }

    /// <summary>Changes the database behind the storage's back.</summary>
    public async Task TamperAsync(string statements)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Asks the database behind the storage's back.</summary>
    public async Task<object?> AskAsync(string query)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var other in _others) await other.DisposeAsync();
        await _services.DisposeAsync();
        await delete();
    }

    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = Options.ConnectionString is { } postgres
            ? new NpgsqlConnection(postgres)
            : new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static ServiceProvider ServicesFor(StorageOptions options) =>
        new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Some.Moment))
            .AddStorage(options)
            .BuildServiceProvider();
}
