namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>How the results of both queues make one.</summary>
public static class ItemOutcomes
{
    /// <summary>The outcome: a restore that ended well is a success, a failure in either queue is a failure.</summary>
    public static ItemOutcome Of(StageProgress transfer, StageProgress restore) => (transfer.State, restore.State) switch
    {
        (_, StageState.Succeeded) => transfer.State == StageState.Warned ? ItemOutcome.SucceededWithRemarks : ItemOutcome.Succeeded,
        (_, StageState.Warned) => ItemOutcome.SucceededWithRemarks,
        (_, StageState.Failed) or (StageState.Failed, _) => ItemOutcome.Failed,
        (_, StageState.Running) => ItemOutcome.InRestore,
        (StageState.Waiting, StageState.Waiting) => ItemOutcome.Waiting,
        _ => ItemOutcome.InTransfer,
    };

    /// <summary>Whether the item arrived on the destination.</summary>
    public static bool IsSuccess(this ItemOutcome outcome) => outcome is ItemOutcome.Succeeded or ItemOutcome.SucceededWithRemarks;

    /// <summary>Whether nothing more will happen to it.</summary>
    public static bool HasEnded(this ItemOutcome outcome) => outcome.IsSuccess() || outcome == ItemOutcome.Failed;
}
