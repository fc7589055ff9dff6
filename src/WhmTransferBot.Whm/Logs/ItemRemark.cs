namespace WhmTransferBot.Whm.Logs;

/// <summary>One remark on an item.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Text">WHM's words, without HTML.</param>
/// <param name="Module">The restore step that made it, if told.</param>
public sealed record ItemRemark(ItemRemarkKind Kind, string Text, string? Module);
