using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>
/// How many workers a queue really gets: what was asked, at most 9, 1 on a Solo licence, half when the disk is nearly full, never more
/// than items.
/// </summary>
internal static class WorkerLimit
{
    private const int HardCap = 9;
    private const double NearlyFull = 0.9;

    public static int For(SimulatedServer server, int asked, int items)
    {
        var allowed = server.Description.HasSoloLicence ? 1 : Math.Min(asked, HardCap);
        if (server.Disk.UsedShareOfHome >= NearlyFull)
            allowed = Math.Max(1, allowed / 2);
        return Math.Min(allowed, items);
    }
}
