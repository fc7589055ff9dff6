using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace WhmTransferBot.Storage.Connections;

/// <summary>Turns what a database reports into a sentence: which file or server, why, and what to do.</summary>
internal static class StorageFaults
{
    private const string NoFolder =
        "cannot be opened: its folder is missing or nobody may write in it. Create it, or give the bot's user the right to write in it.";

    private const string Gone =
        "was removed or replaced while the bot had it open. Put the file back, or a backup; the bot goes on with what stands there. "
        + "To begin with an empty one, start the bot again.";

    public static StorageUnavailableException Explain(Exception fault, StorageTarget target) =>
        new(Sentence(fault, target), fault);

    /// <summary>The same for a commit that broke off. A file says whether it has committed; a server may have, and nobody heard.</summary>
    public static StorageUnavailableException ExplainCommit(Exception fault, StorageTarget target) =>
        target.IsPostgres ? new StorageUncertainException(Sentence(fault, target), fault) : Explain(fault, target);

    /// <summary>The file that was opened does not stand at its path any more.</summary>
    public static StorageUnavailableException Moved(StorageTarget target) => new($"{Capital(target.Description)} {Gone}");

    /// <summary>Whether it is the database that failed, and not the bot. The driver wraps what it thinks will pass once more.</summary>
    public static bool IsOfDatabase(Exception fault) =>
        fault is DbException or DbUpdateException or IOException or UnauthorizedAccessException or TimeoutException
            or InvalidOperationException { InnerException: DbException };

    /// <summary>Whether another process holds the SQLite file.</summary>
    public static bool IsHeld(Exception fault) => CauseOf(fault) is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED };

    /// <summary>Whether PostgreSQL has closed a connection that was open.</summary>
    public static bool IsCut(Exception fault) => CauseOf(fault) switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        NpgsqlException { InnerException: IOException } => true,
        _ => false,
    };

    private static string Sentence(Exception fault, StorageTarget target)
    {
        var cause = CauseOf(fault);
        return $"{Capital(target.Description)} {(IsGone(cause, target) ? Gone : SentenceFor(cause))}";
    }

    /// <summary>The file is made before it is opened for the first time; when its folder is there without it, somebody took it away.</summary>
    private static bool IsGone(Exception cause, StorageTarget target) =>
        cause is SqliteException { SqliteErrorCode: raw.SQLITE_CANTOPEN }
        && target.File is { } file
        && !File.Exists(file)
        && Directory.Exists(Path.GetDirectoryName(file));

    private static Exception CauseOf(Exception fault)
    {
        var cause = fault;
        while (cause is not (null or SqliteException or NpgsqlException or UnauthorizedAccessException)) cause = cause.InnerException;
        return cause ?? fault;
    }

    private static string SentenceFor(Exception cause) => cause switch
    {
        SqliteException sqlite => SentenceFor(sqlite),
        PostgresException postgres => SentenceFor(postgres),
        NpgsqlException { InnerException: (SocketException or TimeoutException or IOException) and var reason } npgsql =>
            $"cannot be reached: {npgsql.Message.TrimEnd('.')} ({reason.Message.TrimEnd('.')}). Check that the server runs and that the address in the connection string is right.",
        NpgsqlException npgsql => $"does not answer as it should: {npgsql.Message} Check the server and the connection string.",
        UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException => NoFolder,
        _ => $"cannot be used: {cause.Message} Check the path and that the disk can be written.",
    };

    private static string SentenceFor(SqliteException fault) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            "is locked by another process. End the other process (another bot, a backup, an open database browser), or use PostgreSQL for several bots.",
        raw.SQLITE_FULL => "cannot grow: the disk is full. Free some space; the bot goes on by itself.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            "cannot be written: the file or its folder is read-only. Give the bot's user the right to write both.",
        raw.SQLITE_CANTOPEN => NoFolder,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            "is damaged or not a SQLite database. Stop the bot, keep the file aside, and put back a backup.",
        raw.SQLITE_IOERR => "cannot be read or written: the disk reports an error. Check the disk; no message tells more than the system's log.",
        _ => $"refused the work: {fault.Message}",
    };

    private static string SentenceFor(PostgresException fault) => fault.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "does not accept the login. Check user and password in the connection string.",
        PostgresErrorCodes.InvalidCatalogName => "does not exist. Create the database, or correct its name in the connection string.",
        PostgresErrorCodes.InsufficientPrivilege => $"does not allow this: {fault.MessageText}. Grant the bot's user the right to create and write tables.",
        PostgresErrorCodes.DiskFull => "cannot grow: the server's disk is full. Free some space there; the bot goes on by itself.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "is read-only. Connect to the primary server, not to a replica.",
        PostgresErrorCodes.TooManyConnections => "has no connection left. Raise max_connections on the server, or lower “Maximum Pool Size”.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            "is shutting down or starting. The bot goes on by itself when it is back.",
        _ => $"refused the work: {fault.MessageText} ({fault.SqlState}).",
    };

    private static string Capital(string text) => char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
