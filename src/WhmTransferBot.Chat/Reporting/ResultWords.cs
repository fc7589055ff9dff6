using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Reporting;

/// <summary>What became of items, in words.</summary>
internal static class ResultWords
{
    /// <summary>The result of an item, for example <c>failed during restore</c>.</summary>
    public static string Of(MigrationItem item) => item switch
    {
        { Excluded: true } => "left out",
        { Outcome: ItemOutcome.Succeeded } => "arrived",
        { Outcome: ItemOutcome.SucceededWithRemarks } => "arrived with remarks",
        { Outcome: ItemOutcome.Failed } => item.Transfer.IsGood ? "failed during restore" : "failed during transfer",
        { Outcome: ItemOutcome.InTransfer } => "not finished, in transfer",
        { Outcome: ItemOutcome.InRestore } => "not finished, in restore",
        _ => "not begun",
    };

    /// <summary>WHM's words on an item: why it failed, otherwise its remarks; empty when there are none.</summary>
    public static string Words(MigrationItem item) => item.Outcome == ItemOutcome.Failed
        ? item.Transfer.Failure ?? item.Restore.Failure ?? string.Empty
        : string.Join("; ", item.Transfer.Remarks.Concat(item.Restore.Remarks).Select(remark => $"{Of(remark.Kind)}: {remark.Text}"));

    /// <summary>The kind of an item.</summary>
    public static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Account => "account",
        ItemKind.Package => "package",
        _ => "feature list",
    };

    /// <summary>The kind of a remark.</summary>
    public static string Of(RemarkKind kind) => kind switch
    {
        RemarkKind.Warning => "warning",
        RemarkKind.Skipped => "left out",
        RemarkKind.Dangerous => "looks dangerous",
        _ => "changed on the way",
    };
}
