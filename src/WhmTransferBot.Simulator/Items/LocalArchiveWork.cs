using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Items;

/// <summary>Restores an archive that lies on the destination. The first queue only makes sure that the archive is there.</summary>
internal sealed class LocalArchiveWork : IItemWork
{
    public StagePlan PlanTransfer(ItemContext context)
    {
        var path = context.Item.Text("cpmovefile") ?? Packaging.PackagingBook.PathFor(context.Item.Name);
        if (AccountChecks.OfNames(context) is { } refusal)
            return StagePlan.Failing(refusal);
        if (context.Destination.PackagingBook.Archives.GetValueOrDefault(path) is not { } archive)
            return StagePlan.Failing($"The system could not find the archive “{path}”.");
        context.Item.Archive = archive;
        return new StagePlan(
            TimeSpan.FromSeconds(3),
            () => [PlannedLine.Percent(0, 0), PlannedLine.Out(0, $"Found the archive “{path}”.")],
            () => StageResult.Success);
    }

    public StagePlan PlanRestore(ItemContext context) => AccountRestore.Plan(context);
}
