using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;
using ItemRemark = WhmTransferBot.Migrations.Monitoring.ItemRemark;

namespace WhmTransferBot.Engine.Effects;

/// <summary>What the lines of master.log say about items of ours.</summary>
internal static class MasterSightings
{
    private const int MostRemarks = 100;

    public static ItemSighting? Of(MasterLogEvent line)
    {
        if (line.Item is not { Length: > 0 } item || TransferItems.KindOf(line.ItemType) is not { } kind) return null;
        if (StageOf(line.Queue) is not { } stage || StateOf(line) is not { } state) return null;
        return new ItemSighting(kind, item, stage, state)
        {
            At = line.Time,
            LogFile = LogFileName.OfItem(line.LogFile)?.Value,
            Failure = state == StageState.Failed ? HtmlText.Strip(line.Result?.Failure ?? line.Text ?? string.Empty) : null,
            Remarks = RemarksOf(line.Result?.Remarks ?? []),
        };
    }

    /// <summary>They are kept with the migration and told to people; of thousands nobody reads more than some.</summary>
    private static List<ItemRemark> RemarksOf(IReadOnlyList<Whm.Logs.ItemRemark> remarks)
    {
        List<ItemRemark> kept = [.. remarks.Take(MostRemarks).Select(remark => new ItemRemark(KindOf(remark.Kind), remark.Text))];
        if (remarks.Count > MostRemarks) kept.Add(new ItemRemark(RemarkKind.Warning, $"{remarks.Count - MostRemarks} more; the item's log has them."));
        return kept;
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
