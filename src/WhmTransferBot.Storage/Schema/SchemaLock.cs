using Microsoft.EntityFrameworkCore;

namespace WhmTransferBot.Storage.Schema;

/// <summary>
/// Keeps others from changing the tables of a SQLite file at the same time. EF Core keeps its own lock as a row, which outlives a
/// process that is killed meanwhile and would be waited for without end; this one is a lock of the operating system, which does not.
/// </summary>
internal static class SchemaLock
{
    private const int HeldOnLinux = 11;
    private const int HeldOnMac = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Makes the folder if need be, and waits for the lock.</summary>
    public static async Task<IDisposable> TakeAsync(string file, CancellationToken cancellationToken)
    {
        MakeFolder(Path.GetDirectoryName(file)!);
        var waitedSince = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file + ".schema-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (IsHeld(fault) && TimeProvider.System.GetElapsedTime(waitedSince) < Patience)
            {
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>Whoever holds the operating system's lock knows that a row of EF Core's lock was left behind.</summary>
    public static async Task ForgetAbandonedAsync(DbContext context, CancellationToken cancellationToken)
    {
        const string exists = "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        var tables = await context.Database.SqlQueryRaw<int>(exists).ToListAsync(cancellationToken);
        if (tables[0] > 0) await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
    }

    /// <summary>What the bot knows is for its own user alone.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static bool IsHeld(IOException fault) => fault.HResult is HeldOnLinux or HeldOnMac or HeldOnWindows;
}
