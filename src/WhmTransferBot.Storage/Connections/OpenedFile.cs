using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WhmTransferBot.Storage.Connections;

/// <summary>
/// Whether the file that a connection has opened still stands at its path. A file that is removed or replaced stays with whoever has it
/// open: SQLite would go on writing into it, commit after commit, and all of that is gone with the last connection.
/// </summary>
internal static partial class OpenedFile
{
    private const string Main = "main";

    /// <summary>SQLITE_FCNTL_HAS_MOVED: one look at the folder, which compares the files themselves and not their names.</summary>
    private const int HasMovedQuestion = 20;

    /// <summary>Whether the file was removed, moved or replaced since it was opened. Where SQLite cannot tell, it was not.</summary>
    public static bool HasMoved(SqliteConnection connection) =>
        FileControl(connection.Handle!, Main, HasMovedQuestion, out var hasMoved) == raw.SQLITE_OK && hasMoved != 0;

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static partial int FileControl(sqlite3 database, string name, int question, out int answer);
}
