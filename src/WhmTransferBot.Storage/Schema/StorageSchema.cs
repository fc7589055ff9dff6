using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Storage.Connections;

namespace WhmTransferBot.Storage.Schema;

/// <summary>The tables of the database, brought to the form that this version of the bot needs.</summary>
public sealed class StorageSchema
{
    private readonly StorageGate _gate;

    internal StorageSchema(StorageGate gate) => _gate = gate;

    /// <summary>Which database is used, for people: the file, or the PostgreSQL server and database. Never holds a password.</summary>
    public string Description => _gate.Target.Description;

    /// <summary>Whether the state is in PostgreSQL, so that several bots may share it.</summary>
    public bool IsPostgres => _gate.Target.IsPostgres;

    /// <summary>Whether there is a database file at all; PostgreSQL is asked when it is used. Opening the storage would make the file.</summary>
    public bool IsThere => _gate.Target.File is not { } file || File.Exists(file);

    /// <summary>
    /// Makes the data folder, the database file and the tables, or brings older tables up to date. To be called once before anything else;
    /// several bots may do it at the same time.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The database cannot be made, opened or written.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        _gate.ReadAsync(async context =>
        {
            using var alone = _gate.Target.File is { } file ? await SchemaLock.TakeAsync(file, cancellationToken) : null;
            if (_gate.Target.File is { } missing && !IsThere) await new FileStream(missing, FileMode.CreateNew).DisposeAsync();
            await using var turn = _gate.Target.IsPostgres ? await SchemaTurn.TakeAsync(_gate.Target.ConnectionString, cancellationToken) : null;
            if (alone is not null) await SwitchToWriteAheadLogAsync(context, cancellationToken);
            var pending = await context.Database.GetPendingMigrationsAsync(cancellationToken);
            if (!pending.Any()) return false;
            if (alone is not null) await SchemaLock.ForgetAbandonedAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            return true;
        });

    /// <summary>Readers do not wait for the writer then, and a commit is one write. The file remembers it.</summary>
    private async Task SwitchToWriteAheadLogAsync(StorageContext context, CancellationToken cancellationToken)
    {
        var modes = await context.Database.SqlQueryRaw<string>("PRAGMA journal_mode = WAL").ToListAsync(cancellationToken);
        if (modes is not ["wal"])
        {
            throw new StorageUnavailableException(
                $"{Description} cannot be used: its disk does not support SQLite's write-ahead log. "
                + "Put the data folder on a local disk, or use PostgreSQL.");
        }
    }

    /// <summary>Writes nothing, but to the same database: whether a write would work now.</summary>
    /// <exception cref="StorageUnavailableException">It would not, and why.</exception>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        _gate.WriteAsync(context => context.TakeNumbersAsync(CounterRow.DeliveryOrder, 0, cancellationToken), cancellationToken);
}
