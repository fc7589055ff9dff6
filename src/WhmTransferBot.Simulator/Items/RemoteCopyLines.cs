using WhmTransferBot.Simulator.Logs;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Items;

/// <summary>What the log of a transfer says: packaging takes it to 50 per cent, the download to 95.</summary>
internal static class RemoteCopyLines
{
    private static readonly (double At, int Percentage, string Doing)[] PackagingSteps =
    [
        (0.02, 5, "Packaging has begun."),
        (0.10, 10, "Copying mail …"),
        (0.20, 20, "Copying the home directory …"),
        (0.60, 30, "Storing databases …"),
        (0.75, 40, "Creating the archive …"),
        (1.00, 50, "The account is packaged."),
    ];

    public static IReadOnlyList<PlannedLine> For(ItemContext context, HostedAccount account, double packagingShare)
    {
        var lines = Packaging(context, packagingShare);
        var way = context.Terms.Streams ? "WHM streaming" : "SSH";
        var download = $"Downloading the archive of <strong>{account.User}</strong> over {way}; attempt 1 of 3 …";
        lines.Add(PlannedLine.Out(packagingShare, download));
        for (var percentage = 55; percentage <= 95; percentage += 5)
            lines.Add(PlannedLine.Percent(Downloaded((percentage - 50) / 45.0 * 0.98), percentage));
        lines.Add(PlannedLine.Out(Downloaded(0.985), "The checksum of the archive is correct."));
        lines.Add(PlannedLine.Out(Downloaded(0.99), "The parts are joined, the archive on the source is deleted.", context.Terms.Host));
        return lines;

        double Downloaded(double part) => packagingShare + (1 - packagingShare) * part;
    }

    public static List<PlannedLine> Packaging(ItemContext context, double share)
    {
        List<PlannedLine> lines = [PlannedLine.Percent(0, 0)];
        foreach (var (at, percentage, doing) in PackagingSteps)
        {
            lines.Add(PlannedLine.Out(at * share, doing, context.Terms.Host));
            lines.Add(PlannedLine.Percent(at * share, percentage));
        }

        return lines;
    }
}
