using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Connections;

/// <summary>
/// The only way to the database: opens a context, wraps writes into one transaction, and turns faults of the database into sentences.
/// SQLite has one writer at a time; writers of this process wait here without holding a thread, those of other processes wait in SQLite.
/// </summary>
internal sealed class StorageGate(StorageTarget target, Func<StorageContext> open) : IDisposable
{
    private readonly WriterTurn? _writer = target.IsPostgres ? null : new WriterTurn();

    public StorageTarget Target { get; } = target;

    public Task<T> ReadAsync<T>(Func<StorageContext, Task<T>> read) =>
        GuardedAsync(() => OnceMoreWhenCutAsync(
            async () =>
            {
                await using var context = open();
                return await read(context);
            },
            () => true));

    /// <summary>Reads everything as it was at one moment, while others go on writing.</summary>
    public Task<T> ReadMomentAsync<T>(Func<StorageContext, Task<T>> read, CancellationToken cancellationToken) =>
        GuardedAsync(() => OnceMoreWhenCutAsync(
            async () =>
            {
                await using var context = open();
                await using var moment = await BeginMomentAsync(context, cancellationToken);
                return await read(context);
            },
            () => true));

    /// <summary>Stores all or nothing. Once everything is written, the commit is not cancelled any more.</summary>
    public async Task<T> WriteAsync<T>(Func<StorageContext, Task<T>> write, CancellationToken cancellationToken)
    {
        if (_writer is not null) await _writer.TakeAsync(cancellationToken);
        try
        {
            return await GuardedAsync(() => InTransactionAsync(write, cancellationToken));
        }
        catch (StorageUnavailableException fault) when (StorageFaults.IsHeld(fault))
        {
            _writer?.Dissolve(fault);
            throw;
        }
        finally
        {
            _writer?.GiveBack();
        }
    }

    public async Task WriteAsync(Func<StorageContext, Task> write, CancellationToken cancellationToken) =>
        await WriteAsync(
            async context =>
            {
                await write(context);
                return true;
            },
            cancellationToken);

    /// <summary>Connections that are kept open for reuse are closed, so that the file or the database is free.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        if (Target.IsPostgres)
        {
            using var server = new NpgsqlConnection(Target.ConnectionString);
            NpgsqlConnection.ClearPool(server);
        }
        else
        {
            using var file = new SqliteConnection(Target.ConnectionString);
            SqliteConnection.ClearPool(file);
        }
    }

    private Task<T> InTransactionAsync<T>(Func<StorageContext, Task<T>> write, CancellationToken cancellationToken)
    {
        var mayBeStored = false;
        return OnceMoreWhenCutAsync(
            async () =>
            {
                await using var context = open();

                // The SQLite driver begins with BEGIN IMMEDIATE, so that a writer waits here and never fails half-way.
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                InsistOnFile(context);
                var result = await write(context);
                mayBeStored = true;
                await CommitAsync(transaction);
                return result;
            },
            () => !mayBeStored);
    }

    /// <summary>
    /// Nothing is written into a file that nobody will find again. Every connection to it is given up, so that a file that is put back is
    /// opened anew.
    /// </summary>
    private void InsistOnFile(StorageContext context)
    {
        if (context.Database.GetDbConnection() is not SqliteConnection connection || !OpenedFile.HasMoved(connection)) return;
        SqliteConnection.ClearPool(connection);
        throw StorageFaults.Moved(Target);
    }

    private async Task CommitAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception fault) when (StorageFaults.IsOfDatabase(fault))
        {
            throw StorageFaults.ExplainCommit(fault, Target);
        }
    }

    /// <summary>
    /// After PostgreSQL has closed its connections, each that was kept open for reuse fails once. What cannot have been stored is done once
    /// more on a new one, so that a server that was restarted between two commands costs nobody anything.
    /// </summary>
    private async Task<T> OnceMoreWhenCutAsync<T>(Func<Task<T>> work, Func<bool> isHarmless)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (Target.IsPostgres && StorageFaults.IsCut(fault) && isHarmless())
        {
            using (var server = new NpgsqlConnection(Target.ConnectionString)) NpgsqlConnection.ClearPool(server);
            return await work();
        }
    }

    private async Task<IDbContextTransaction> BeginMomentAsync(StorageContext context, CancellationToken cancellationToken)
    {
        if (Target.IsPostgres) return await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var transaction = connection.BeginTransaction(deferred: true);
        return (await context.Database.UseTransactionAsync(transaction, cancellationToken))!;
    }

    private async Task<T> GuardedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (StorageFaults.IsOfDatabase(fault))
        {
            throw StorageFaults.Explain(fault, Target);
        }
    }
}
