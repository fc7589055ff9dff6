using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Items;

/// <summary>Moves a package definition.</summary>
internal sealed class PackageWork : IItemWork
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(2);

    public StagePlan PlanTransfer(ItemContext context) => context.Source!.Packages.ContainsKey(context.Item.Name)
        ? new StagePlan(Quick, () => Lines("Fetching the package", context), () => StageResult.Success)
        : StagePlan.Failing($"The package “{context.Item.Name}” does not exist on “{context.Source.HostName}”.");

    public StagePlan PlanRestore(ItemContext context) => new(Quick, () => Lines("Creating the package", context), () =>
    {
        if (context.Source!.Packages.TryGetValue(context.Item.Name, out var package))
            context.Destination.Packages[package.Name] = package;
        return StageResult.Success;
    });

    private static PlannedLine[] Lines(string doing, ItemContext context) =>
        [PlannedLine.Percent(0, 0), PlannedLine.Out(0, $"{doing} “{context.Item.Name}” …"), PlannedLine.Percent(0.5, 50)];
}
