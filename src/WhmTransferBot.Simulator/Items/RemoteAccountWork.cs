namespace WhmTransferBot.Simulator.Items;

/// <summary>Moves an account from another server: packaged there, copied over, restored here.</summary>
internal sealed class RemoteAccountWork : IItemWork
{
    public StagePlan PlanTransfer(ItemContext context) =>
        AccountChecks.BeforeTransfer(context) is { } refusal ? StagePlan.Failing(refusal) : RemoteCopy.Plan(context);

    public StagePlan PlanRestore(ItemContext context) => AccountRestore.Plan(context);
}
