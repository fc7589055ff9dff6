using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>
/// Hears every statement that EF Core sends to one database, and asks that database how it would carry it out. A context that was used
/// before the watch began may not speak for a second: watch a program that is started afterwards.
/// </summary>
internal sealed class WatchedStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly StorageUnderTest _storage;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<DbCommand> _statements = [];

    public WatchedStatements(StorageUnderTest storage)
    {
        _storage = storage;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The plans of what was sent so far, with the statements themselves.</summary>
    public async Task<string> ExplainAsync()
    {
        await using var connection = await _storage.ConnectAsync();
        var plans = new List<string>();
        foreach (var statement in _statements) plans.Add(await ExplainAsync(connection, statement));
        _statements.Clear();
        return string.Join("\n\n", plans);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: { } command } && value.Key == RelationalEventId.CommandExecuting.Name && IsOurs(command))
            _statements.Add(Copy(command, command.Connection!.CreateCommand()));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }

    private bool IsOurs(DbCommand command) =>
        _storage.Options.ConnectionString is null
            ? command.Connection!.DataSource == _storage.File
            : command.Connection!.Database == new NpgsqlConnectionStringBuilder(_storage.Options.ConnectionString).Database;

    /// <summary>Small tables are scanned by PostgreSQL whatever the indexes; forbidding that shows whether an index fits.</summary>
    private async Task<string> ExplainAsync(DbConnection connection, DbCommand statement)
    {
        var isPostgres = _storage.Options.ConnectionString is not null;
        await using var command = Copy(statement, connection.CreateCommand());
        command.CommandText = isPostgres ? "SET enable_seqscan = off; EXPLAIN " + statement.CommandText : "EXPLAIN QUERY PLAN " + statement.CommandText;
        var lines = new List<string> { statement.CommandText };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(isPostgres ? 0 : 3));
        return string.Join('\n', lines);
    }

    private static DbCommand Copy(DbCommand from, DbCommand to)
    {
        to.CommandText = from.CommandText;
        foreach (DbParameter parameter in from.Parameters)
        {
            var copy = to.CreateParameter();
            copy.ParameterName = parameter.ParameterName;
            copy.Value = parameter.Value;
            to.Parameters.Add(copy);
        }

        return to;
    }
}
