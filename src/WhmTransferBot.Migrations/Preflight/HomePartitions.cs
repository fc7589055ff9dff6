namespace WhmTransferBot.Migrations.Preflight;

/// <summary>
/// Which partitions receive accounts. WHM puts homes, and the archives on their way, on <c>/home</c> and its numbered
/// siblings; without any of them, on the partition that <c>/home</c> lies in.
/// </summary>
internal static class HomePartitions
{
    private const string Home = "/home";

    /// <summary>The partitions that receive accounts; none when nothing is known.</summary>
    public static IReadOnlyList<Partition> Of(IReadOnlyList<Partition> all)
    {
        var homes = all.Where(partition => IsHome(partition.Mount)).ToList();
        if (homes.Count > 0) return homes;
        return all.FirstOrDefault(partition => partition.Mount == "/") is { } root ? [root] : [];
    }

    private static bool IsHome(string mount) =>
        mount.StartsWith(Home, StringComparison.Ordinal) && mount.AsSpan(Home.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
