using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;
using ItemRemark = WhmTransferBot.Migrations.Monitoring.ItemRemark;

namespace WhmTransferBot.Engine.Effects;

/// <summary>What the lines of master.log say about items of ours.</summary>
internal static class MasterSightings
{
    public static ItemSighting? Of(MasterLogEvent line)
    {
        if (line.Item is not { Length: > 0 } item || TransferItems.KindOf(line.ItemType) is not { } kind) return null;
        if (StageOf(line.Queue) is not { } stage || StateOf(line) is not { } state) return null;
        return new ItemSighting(kind, item, stage, state)
        {
            At = line.Time,
            LogFile = line.LogFile,
            Failure = state == StageState.Failed ? HtmlText.Strip(line.Result?.Failure ?? line.Text ?? string.Empty) : null,
            Remarks = [.. line.Result?.Remarks.Select(remark => new ItemRemark(KindOf(remark.Kind), remark.Text)) ?? []],
        };
    }

    private static Stage? StageOf(QueueKind queue) => queue switch
    {
        QueueKind.Transfer => Stage.Transfer,
        QueueKind.Restore => Stage.Restore,
        _ => null,
    };

    private static StageState? StateOf(MasterLogEvent line) => line switch
    {
        { Action: MasterLogAction.StartItem or MasterLogAction.ProcessItem } => StageState.Running,
        { Outcome: Whm.Logs.ItemOutcome.Success } => StageState.Succeeded,
        { Outcome: Whm.Logs.ItemOutcome.Warning } => StageState.Warned,
        { Outcome: Whm.Logs.ItemOutcome.Failed } => StageState.Failed,
        _ => null,
    };

    private static RemarkKind KindOf(ItemRemarkKind kind) => kind switch
    {
        ItemRemarkKind.Skipped => RemarkKind.Skipped,
        ItemRemarkKind.Dangerous => RemarkKind.Dangerous,
        ItemRemarkKind.Altered => RemarkKind.Altered,
        _ => RemarkKind.Warning,
    };
}
