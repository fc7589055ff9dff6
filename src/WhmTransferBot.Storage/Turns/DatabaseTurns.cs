using Microsoft.Extensions.Logging;
using Npgsql;
using WhmTransferBot.Storage.Connections;

namespace WhmTransferBot.Storage.Turns;

/// <summary>
/// Turns that several programs over one PostgreSQL database take one after another. A turn is a lock of a connection of its
/// own (postgresql.org/docs, advisory locks): when its program dies, the server lets go of it by itself, at once when the
/// process ends and within half a minute when the machine disappears.
/// </summary>
public sealed partial class DatabaseTurns
{
    private const int OfTheBot = 0x57484D54;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    private readonly StorageTarget _target;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    internal DatabaseTurns(StorageTarget target, TimeProvider time, ILogger<DatabaseTurns> log) => (_target, _time, _log) = (target, time, log);

    /// <summary>Waits until no other program has the turn. While the database cannot be reached, nobody gets one.</summary>
    /// <param name="turn">Which turn: a number that all versions of the bot agree on.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<DatabaseTurn> TakeAsync(int turn, CancellationToken cancellationToken)
    {
        while (true)
        {
            var wait = BetweenTries;
            try
            {
                if (await TryTakeAsync(turn, cancellationToken) is { } taken) return taken;
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException)
            {
                Log.NotReached(_log, StorageFaults.Explain(fault, _target).Message);
                wait = AfterFault;
            }

            await Task.Delay(wait, _time, cancellationToken);
        }
    }

    private async Task<DatabaseTurn?> TryTakeAsync(int turn, CancellationToken cancellationToken)
    {
        // Of a pooled connection the lock would outlive the turn; a short time-out makes a dead server known soon.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_target.ConnectionString) { Pooling = false, CommandTimeout = 5 }.ConnectionString);
        var isTaken = false;
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var notice = new NpgsqlCommand("SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3", connection);
            await notice.ExecuteNonQueryAsync(cancellationToken);
            await using var take = new NpgsqlCommand($"SELECT pg_try_advisory_lock({OfTheBot}, {turn})", connection);
            isTaken = await take.ExecuteScalarAsync(cancellationToken) is true;
            return isTaken ? new DatabaseTurn(connection, _time) : null;
        }
        finally
        {
            if (!isTaken) await connection.DisposeAsync();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Sentence} No turn can be taken until then.")]
        public static partial void NotReached(ILogger logger, string sentence);
    }
}
