using System.Diagnostics;
using System.Globalization;

namespace WhmTransferBot.CrashPoints;

/// <summary>
/// Counts the points of a process: places where something outside of its memory changes. A point is known by what happens there
/// and by how often that happened before, for example <c>POST start_transfer_session before #1</c>.
/// </summary>
/// <param name="file">Where reached points are listed; nothing to list none.</param>
/// <param name="dieAt">Where the process ends; nothing to let it live.</param>
internal sealed class PointLedger(string? file, string? dieAt)
{
    private readonly Dictionary<string, int> _counts = [];
    private readonly Lock _lock = new();

    /// <summary>Something is about to happen, or has happened.</summary>
    public void Reach(string what)
    {
        lock (_lock)
        {
            var count = _counts[what] = _counts.GetValueOrDefault(what) + 1;
            var point = string.Create(CultureInfo.InvariantCulture, $"{what} #{count}");
            if (file is not null) File.AppendAllText(file, $"{point}\n");
            if (point == dieAt) Die();
        }
    }

    /// <summary>SIGKILL: no cleaning up, no last words. Whoever comes to a point meanwhile waits at the lock for the end.</summary>
    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        self.WaitForExit();
    }
}
