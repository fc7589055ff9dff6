namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>One entry of an item's result in WHM's log.</summary>
/// <param name="Kind">Which list it stands in.</param>
/// <param name="Text">WHM's words as plain text.</param>
public sealed record ItemRemark(RemarkKind Kind, string Text);
