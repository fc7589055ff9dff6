using Microsoft.Data.Sqlite;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Connections;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>A SQLite file that cannot be written while the bot runs, with SQLite's own faults. Disposing of it ends the outage.</summary>
internal sealed class SqliteOutage : IAsyncDisposable
{
    private const int MostConnections = 16;
    private readonly string _connectionString;
    private SqliteConnection? _holder;

    private SqliteOutage(string file) =>
        _connectionString = StorageTarget.From(new StorageOptions { DataFolder = Path.GetDirectoryName(file)! }).ConnectionString;

    public static async Task<SqliteOutage> BeginAsync(SqliteOutageKind kind, string file)
    {
        var outage = new SqliteOutage(file);
        await (kind switch
        {
            SqliteOutageKind.Held => outage.HoldAsync(file),
            SqliteOutageKind.Full => outage.LimitAsync("PRAGMA max_page_count = 1"),
            _ => outage.LimitAsync("PRAGMA query_only = 1"),
        });
        return outage;
    }

    public async ValueTask DisposeAsync()
    {
        if (_holder is not null)
        {
            await _holder.DisposeAsync();
            return;
        }

        using var limited = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(limited);
    }

    /// <summary>Another program writes and does not end.</summary>
    private async Task HoldAsync(string file)
    {
        _holder = new SqliteConnection($"Data Source={file};Pooling=False");
        await _holder.OpenAsync();
        await ExecuteAsync(_holder, "BEGIN IMMEDIATE");
    }

    /// <summary>The limit is put on every connection that the bot will take from its pool: SQLite reports the fault itself.</summary>
    private async Task LimitAsync(string limit)
    {
        var connections = Enumerable.Range(0, MostConnections).Select(_ => new SqliteConnection(_connectionString)).ToList();
        foreach (var connection in connections)
        {
            await connection.OpenAsync();
            await ExecuteAsync(connection, limit);
        }

        foreach (var connection in connections) await connection.DisposeAsync();
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
