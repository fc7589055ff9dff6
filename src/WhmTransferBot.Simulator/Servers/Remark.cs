namespace WhmTransferBot.Simulator.Servers;

/// <summary>One entry in the <c>contents</c> of a result object: which restore module says what, and what could be done about it.</summary>
/// <param name="Kind">Counter under which the entry is counted.</param>
/// <param name="Module">Restore module, for example <c>Mysql</c>.</param>
/// <param name="Text">The remark as people read it.</param>
/// <param name="Action">A link that the WHM page would offer, or null.</param>
public sealed record Remark(RemarkKind Kind, string Module, string Text, RemarkAction? Action = null);
