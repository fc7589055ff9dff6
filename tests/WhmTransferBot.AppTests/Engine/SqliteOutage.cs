using Microsoft.Data.Sqlite;
using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Connections;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>A SQLite file that cannot be written while the bot runs, with SQLite's own faults. Disposing of it ends the outage.</summary>
internal sealed class SqliteOutage : IAsyncDisposable
{
    private const int MostConnections = 16;
    private readonly string _file;
    private readonly string _connectionString;
    private SqliteConnection? _holder;

    private SqliteOutage(string file) =>
        (_file, _connectionString) = (file, StorageTarget.From(new StorageOptions { DataFolder = Path.GetDirectoryName(file)! }).ConnectionString);

    public static async Task<SqliteOutage> BeginAsync(SqliteOutageKind kind, string file)
    {
        var outage = new SqliteOutage(file);
        await (kind switch
        {
            SqliteOutageKind.Held => outage.HoldAsync(file),
            SqliteOutageKind.Removed => outage.MoveAway(),
            SqliteOutageKind.Full => outage.LimitAsync("PRAGMA max_page_count = 1"),
            _ => outage.LimitAsync("PRAGMA query_only = 1"),
        });
        return outage;
    }

    private string Aside => _file + ".aside";

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Aside))
        {
            File.Move(Aside, _file);
            return;
        }

        if (_holder is not null)
        {
            await _holder.DisposeAsync();
            return;
        }

        using var limited = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(limited);
    }

    /// <summary>The log of what is not yet in the file stays where it is.</summary>
    private Task MoveAway()
    {
        File.Move(_file, Aside);
        return Task.CompletedTask;
    }

    /// <summary>Another program writes and does not end.</summary>
    private async Task HoldAsync(string file) => _holder = await SqliteStatement.BeginAsync(file, "BEGIN IMMEDIATE");

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
