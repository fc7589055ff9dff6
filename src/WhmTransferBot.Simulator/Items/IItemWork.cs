namespace WhmTransferBot.Simulator.Items;

/// <summary>What a module does with an item in each queue. Planning looks at the world as it is when a worker picks the item.</summary>
internal interface IItemWork
{
    StagePlan PlanTransfer(ItemContext context);

    StagePlan PlanRestore(ItemContext context);
}
