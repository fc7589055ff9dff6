using WhmTransferBot.Simulator.Logs;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Items;

/// <summary>The second queue for an account: checks, the restore steps, and the account on the destination when they are done.</summary>
internal static class AccountRestore
{
    private const double ShareWithoutHome = 0.1;
    private const double StepsBegin = 0.02;
    private const double StepsEnd = 0.98;

    public static StagePlan Plan(ItemContext context)
    {
        if (context.Item.Archive is not { } archive)
            return StagePlan.Failing("Account Restore Failed: the archive is missing.");
        if (AccountChecks.BeforeRestore(context, archive) is { } refusal)
            return StagePlan.Failing($"Account Restore Failed: {refusal}", PlannedLine.Percent(0, 10));
        var bytes = context.Item.Flag("skiphomedir") ? archive.Bytes * ShareWithoutHome : archive.Bytes;
        var work = context.Throughput.Overhead + TimeSpan.FromSeconds(bytes / context.Throughput.Restoring);
        return new StagePlan(work, Lines, () => Conclude(context, archive));
    }

    /// <summary>Another session may have been faster: what was free at the beginning is looked at again.</summary>
    private static StageResult Conclude(ItemContext context, HostedAccount archive)
    {
        if (AccountChecks.BeforeRestore(context, archive) is { } refusal)
            return StageResult.Failed($"Account Restore Failed: {refusal}");
        var composition = new AccountComposition(context, archive);
        var account = composition.Compose();
        var before = context.Destination.Registry.Find(account.User)?.Bytes ?? 0;
        context.Destination.Registry.Put(account);
        context.Destination.Disk.Add(account.Bytes - before);
        SourceEffects.Apply(context);
        return new StageResult(null, composition.Remarks);
    }

    private static List<PlannedLine> Lines()
    {
        var modules = RestoreModules.All;
        List<PlannedLine> lines = [PlannedLine.Percent(0, 10), PlannedLine.Out(0, "Checking the free disk space …")];
        for (var index = 0; index < modules.Count; index++)
        {
            var part = (double)(index + 1) / modules.Count;
            var at = StepsBegin + (StepsEnd - StepsBegin) * part;
            lines.Add(PlannedLine.Out(at, $"Restore step “{modules[index].Name}” is done."));
            lines.Add(PlannedLine.Percent(at, (int)(10 + 80 * part)));
        }

        lines.Add(PlannedLine.Percent(0.99, 92));
        return lines;
    }
}
