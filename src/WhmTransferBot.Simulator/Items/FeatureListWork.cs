using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Items;

/// <summary>Moves a feature list.</summary>
internal sealed class FeatureListWork : IItemWork
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    public StagePlan PlanTransfer(ItemContext context) => context.Source!.FeatureLists.Contains(context.Item.Name)
        ? new StagePlan(Quick, () => Lines("Fetching the feature list", context), () => StageResult.Success)
        : StagePlan.Failing($"The feature list “{context.Item.Name}” does not exist on “{context.Source.HostName}”.");

    public StagePlan PlanRestore(ItemContext context) => new(Quick, () => Lines("Creating the feature list", context), () =>
    {
        context.Destination.FeatureLists.Add(context.Item.Name);
        return StageResult.Success;
    });

    private static PlannedLine[] Lines(string doing, ItemContext context) =>
        [PlannedLine.Percent(0, 0), PlannedLine.Out(0, $"{doing} “{context.Item.Name}” …"), PlannedLine.Percent(0.5, 50)];
}
