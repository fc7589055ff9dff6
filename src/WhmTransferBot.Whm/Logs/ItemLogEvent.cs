namespace WhmTransferBot.Whm.Logs;

/// <summary>One line of an item's log.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">WHM's own word for it: the type, or the action of a control line.</param>
/// <param name="Text">What it says, without HTML; several texts of one line are joined by line breaks. Empty for control lines.</param>
public sealed record ItemLogEvent(ItemLogKind Kind, string Word, string Text)
{
    /// <summary>Progress of the item in this queue, 0 to 100, of a <see cref="ItemLogKind.Percentage"/> line.</summary>
    public int? Percentage { get; init; }

    /// <summary>When it happened, if told.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Counters of a <see cref="ItemLogKind.Summary"/> line.</summary>
    public ItemCounters? Counters { get; init; }

    /// <summary>The host that the text comes from, if told.</summary>
    public string? SourceHost { get; init; }

    /// <summary>How deep the line is indented.</summary>
    public int Indent { get; init; }
}
