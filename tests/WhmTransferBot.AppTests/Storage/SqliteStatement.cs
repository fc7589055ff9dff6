using Microsoft.Data.Sqlite;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>Reaches into a bot's SQLite file beside the bot.</summary>
internal static class SqliteStatement
{
    /// <summary>Executes one statement over a connection of its own.</summary>
    public static async Task ExecuteAsync(string file, string statement) => await (await BeginAsync(file, statement)).DisposeAsync();

    /// <summary>Executes one statement and leaves the connection open; what the statement began ends with it.</summary>
    public static async Task<SqliteConnection> BeginAsync(string file, string statement)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
