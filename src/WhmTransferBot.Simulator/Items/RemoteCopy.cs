using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Items;

/// <summary>The first queue for a remote account: package on the source, download, check, join, clean up.</summary>
internal static class RemoteCopy
{
    private const double CompressedShare = 0.6;
    private const double CompressionSlowdown = 0.6;
    private const double LowPrioritySlowdown = 0.5;
    private const double ShareWithoutHome = 0.1;

    public static StagePlan Plan(ItemContext context)
    {
        var account = context.Source!.Registry.Find(context.Item.Name)!;
        var packaging = PackagingTime(context, account);
        if (account.PackagingFailure is { } failure)
            return FailedPackaging(context, packaging, failure);
        context.Item.Archive = account;
        Reserve(context, BytesToMove(context, account));
        var download = DownloadTime(context, account);
        var total = packaging + download;
        return new StagePlan(total, () => RemoteCopyLines.For(context, account, packaging / total), () => StageResult.Success);
    }

    private static StagePlan FailedPackaging(ItemContext context, TimeSpan packaging, string failure) => new(
        packaging,
        () => RemoteCopyLines.Packaging(context, 1),
        () => StageResult.Failed($"The system could not package the account “{context.Item.Name}”: {failure}"));

    private static void Reserve(ItemContext context, long bytes)
    {
        context.Item.ReservedBytes = bytes;
        context.Destination.Disk.Reserve(bytes);
    }

    private static long BytesToMove(ItemContext context, HostedAccount account)
    {
        var bytes = context.Item.Flag("skiphomedir") ? account.Bytes * ShareWithoutHome : account.Bytes;
        return (long)(context.Terms.Compressed ? bytes * CompressedShare : bytes);
    }

    private static TimeSpan PackagingTime(ItemContext context, HostedAccount account)
    {
        var overhead = context.Throughput.Overhead / 2;
        if (context.Terms.UseBackups && account.HasFreshBackup)
            return overhead;
        var rate = context.Throughput.Packaging;
        rate *= context.Terms.Compressed ? CompressionSlowdown : 1;
        rate *= context.Terms.LowPriority ? LowPrioritySlowdown : 1;
        return overhead + TimeSpan.FromSeconds(account.Bytes / rate);
    }

    private static TimeSpan DownloadTime(ItemContext context, HostedAccount account)
    {
        var rate = context.Terms.Streams ? context.Throughput.Streaming : context.Throughput.SecureCopy;
        return context.Throughput.Overhead / 2 + TimeSpan.FromSeconds(BytesToMove(context, account) / rate);
    }
}
