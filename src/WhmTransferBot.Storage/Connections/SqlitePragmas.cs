using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WhmTransferBot.Storage.Connections;

/// <summary>
/// Settings that SQLite keeps for a connection only. In WAL mode a commit survives the death of the process in any case; with
/// <c>synchronous=FULL</c> the log is flushed at every commit, so that it survives a power cut too. NORMAL would be faster and could
/// forget the last commits with the power: an approval that the room has seen, or the intent before a call to WHM.
/// </summary>
internal sealed class SqlitePragmas(TimeSpan busyTimeout) : DbConnectionInterceptor
{
    private const int KeepLogBelowBytes = 64 * 1024 * 1024;

    private readonly string _pragmas = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout={(long)busyTimeout.TotalMilliseconds}; PRAGMA synchronous=FULL; PRAGMA journal_size_limit={KeepLogBelowBytes};");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
