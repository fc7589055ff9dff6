using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Items;

/// <summary>Restores an account from a backup of the destination itself.</summary>
internal sealed class BackupWork : IItemWork
{
    public StagePlan PlanTransfer(ItemContext context)
    {
        var age = context.Item.Text("restoretype")!;
        if (context.Destination.RestoreQueue.FindBackup(context.Item.Name) is not { } backup)
            return StagePlan.Failing($"There is no {age} backup of the account “{context.Item.Name}”.");
        if (context.Destination.Registry.Find(context.Item.Name) is null && !context.Item.Flag("restoreall"))
            return StagePlan.Failing($"The account “{context.Item.Name}” does not exist, and its creation was not asked for.");
        context.Item.Archive = backup;
        return new StagePlan(
            TimeSpan.FromSeconds(3),
            () => [PlannedLine.Percent(0, 0), PlannedLine.Out(0, $"Found the {age} backup of “{context.Item.Name}”.")],
            () => StageResult.Success);
    }

    public StagePlan PlanRestore(ItemContext context) => AccountRestore.Plan(context);
}
