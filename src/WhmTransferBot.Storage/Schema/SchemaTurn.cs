using Npgsql;

namespace WhmTransferBot.Storage.Schema;

/// <summary>
/// The turn of one program at the tables of a PostgreSQL database. Entity Framework lets go of its own lock between two
/// schema migrations; this one is held over all of them, on a connection of its own, and ends with it.
/// </summary>
internal sealed class SchemaTurn : IAsyncDisposable
{
    /// <summary>An arbitrary number that every version of the bot agrees on.</summary>
    private const long Key = 0x57484D5472616E73;

    private readonly NpgsqlConnection _connection;

    private SchemaTurn(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Waits until no other program is at the tables.</summary>
    public static async Task<SchemaTurn> TakeAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({Key})", connection) { CommandTimeout = 0 };
            await wait.ExecuteNonQueryAsync(cancellationToken);
            return new SchemaTurn(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await using (var end = new NpgsqlCommand($"SELECT pg_advisory_unlock({Key})", _connection)) await end.ExecuteNonQueryAsync();
        await _connection.DisposeAsync();
    }
}
